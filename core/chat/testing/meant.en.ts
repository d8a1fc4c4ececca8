/** Which product of an English sheet a message means; written as `meant.zh.ts`. On screen is 5, before it was 4. */
import { product } from './products.ts';

export const SHEET_EN = [
  product('1', 'Bamboo cutting board'),
  product('2', 'Ceramic non-stick frying pan 28cm', 'cream'),
  product('3', 'Lodge cast iron skillet', 'black'),
  product('4', 'Stainless steel water bottle 750ml', 'blue'),
  product('5', 'Linen kitchen towels (set of 4)', 'white'),
  product('6', 'Merino wool hoodie', 'grey'),
  product('7', 'Glass storage boxes with lids'),
  product('8', 'Scented soy candle', 'red'),
  product('9', 'KitchenAid hand mixer'),
  product('12', 'Nonstick sauce pan with lid'),
];

export const MEANT_EN = `
5 how much is #5
2 number two please
2 how much is number 2
12 #12 price
12 item 12 still available?
5 link 5?
3 is no. 3 oven safe
7 lot 7 how much
8 do you have more of number eight
4 #4 restock?
- number 44
- number one fan
- 1 or 2?
- is #1 better than #3
- the pan is amazing how much
2 how much is the frying pan
2 frying pan price
12 how big is the sauce pan
12 is the sauce pan nonstick
1 how big is that board
1 is the cutting board real bamboo
1 bamboo one still available?
3 is the skillet preseasoned
3 how much is the lodge
3 does the lodge skillet rust
4 does the bottle leak
4 water bottle price?
4 is the blue one still available
5 are the towels linen
5 how many towels
6 does the hoodie run small
6 hoodie in xl?
6 is the hoodie itchy
6 grey one in medium?
7 do the boxes come with lids
7 boxes still in stock?
8 how long does the candle burn
8 what does the candle smell like
8 red one?
9 is the mixer loud
9 kitchenaid price
9 how much for the kitchenaid mixer
5 how much is this one
5 is this machine washable
5 what are these made of
5 do these shrink
4 how much was the last one
4 how much was the previous one
4 what was the one before
4 price of the one you just showed
- next one please
- how much
- how much is it
- is it glass
- is it ceramic
- is it cast iron
- is it stainless steel
- is it nonstick
- do you ship to canada
- does it come with a lid
- hello everyone
- love the color
- is it wool
- how much for 2
- pan or skillet which is better
- is it good for kids
- number?
- what number is it
3 how much is #3
3 number three price?
3 is 3 still available
3 item 3 link
12 can i get number twelve
2 the second one how much
3 the third one
1 the first one still in stock?
2 how big is the frying pan
2 the ceramic one
3 is the skillet heavy
3 does the lodge come seasoned
3 cast iron one price
4 is the bottle leak proof
4 does the blue bottle come in red
5 how much is this
5 are these linen
5 price on the towels
5 the one you're holding
5 the current one
4 the last one how much
4 how much was the previous item
4 the one before this
4 what you just showed how much
6 does the hoodie run small
7 do the glass boxes leak
7 storage boxes dishwasher safe?
8 what does the candle smell like
8 how long does the candle burn
9 is the mixer loud
9 kitchenaid price
12 is the sauce pan nonstick
1 is the board bamboo
- how much is the pan
- is #2 better than #3
- the best one
- last one left?
- how many are left
- how much
- what's next
- is this stream recorded
- two please
- first time here
- second time trying to order
8 number 8 scent?
4 the fourth one price
7 item seven
- item 40
2 how much for the ceramic pan
4 does the water bottle leak
5 what material is this
5 how many towels in the set
4 the one before
4 the previous one
6 is the grey hoodie xl
9 hand mixer watts
1 cutting board size?
3 is the cast iron skillet preseasoned
8 candle burn time
- both pans
- which one is better
7 glass boxes freezer safe
- first one to comment
5 this one please
5 how much is the set of towels
12 #12 size
3 third one please
2 the second item price
4 is the stainless bottle insulated
- i want both of them
6 hoodie in black?
8 is the candle soy
5 what about this one
- second to none
3 no3 price
3 num 3 how much
3 the 3rd one
2 2nd one price
2 i'll take the second one
2 can you show number 2 again
3 lot #3 still there?
3 is item three sold out
4 the one you showed before how much
4 go back to the last one
4 how much was that bottle
5 how much for these
5 whats this made of
2 that frying pan from earlier
8 the red candle
6 grey hoodie sizes
- number 1 fan here
- is there a second one coming
- last one for me
- 1 or 2 which is better
`;

/** Written after the reading, and only measured. */
export const MEANT_EN_HELD_OUT = `
7 is number 7 microwave safe
9 link nine please
1 #1 how much
6 item #6 true to size?
2 how much is that frying pan
12 does the sauce pan come with a lid
3 can the skillet go in the oven
3 cast iron skillet price?
4 how many ounces is the water bottle
4 is the steel bottle insulated
6 does the hoodie shrink
6 wool hoodie restock?
8 is the candle strong
7 are the storage boxes bpa free
9 does the hand mixer come with a whisk
9 kitchenaid mixer still available
1 how long is the cutting board
5 are the kitchen towels absorbent
5 how much for this set
5 is this dishwasher safe
5 do these come in blue
4 is the previous item still available
4 how much was the one before
- how much is the pan
- number 20 please
- is it soy
- any discount
- does it rust
- mixer or skillet
- what size
- love it
- i have 2 kids
`;
