/** English messages in the manner of selling rooms, labelled like `rooms.zh.ts` and split like them. */
import { labelsOf, type Labels } from './labels.ts';

export const ROOMS_EN: Labels = labelsOf({
  'which-link': `
    what number is it | what number is that | whats the number | number? | which number | what # is this | item #? | item no?
    what item number is the skillet | which link is it | wheres the link | link pls | link please 🙏 | can i get the link | can you drop the link
    need link | is there a link | link for the hoodie? | i don't see the link | cant find it in the list | which one do i click | which listing is it
    what lot is this | is it link 5 or 6 | what is the jacket you are wearing | where do i find the blue one | which one are you showing | w2c | linkkk
    what is the name of this one
  `,
  price: `
    how much | how much? | how mcuh | how muh is it | hw much | howmuch | how much r these | how much is that | how much for both | how much are the boots
    how much dollars | price | prices? | price plz | price on this | price check | price check on the dunks | what's the price of the set | whats price
    wats the price | whats your best price | best price? | lowest you can go | can you do 40 | would you take 25 | can you do better on the price
    any chance you can go lower | starting bid? | what's the starting price | is that per piece | is it 20 each or for all | $? | $$? | is it still $30
    how much in euros | how much with tax | cuanto | how much was it originally | whats the retail | what did that go for | is this the final price
    is the price for one or two | price for 2? | cost of the big one | how much does it run | what you asking for it | does the price include the lid
    why is it so expensive | how much does one cost | total for three?
  `,
  size: `
    does it run small | do they run big | do these run true to size | runs small or large? | tts? | true to size? | what size r u wearing
    what size are you wearing | do you have size 9 | any size 9s | size 10? | got a medium | do you have a medium | have it in large?
    do you have it in xl | any plus sizes | plus size? | do you carry 3x | xs available? | is there a small | i wear a 12 what should i get
    im 5ft4 130 lbs what size | what size would fit me | which size for a size 8 | should i size up | would this fit a toddler | will it fit a queen bed
    will it fit in a cupboard | size guide | sizing? | how does it fit | is it oversized | is it stretchy enough for a 14 | what are the dims
    dimensions pls | measurements? | what are the measurements | how wide is it | how tall is it | how long is the cord | how deep is the pot
    how big is the bag | how heavy is it | is it heavy | how much does it weigh | what does it weigh | how many ounces | how much does it hold
    how many cups | how many liters | how many quarts is it | how many in a pack | how many pieces | how many do you get | does it come in a bigger size
    is it a queen or king | is it 8 or 10 inch | inseam? | whats the waist | is it petite | how big
  `,
  stock: `
    still available? | still avail? | is this still avail | available? | is it available | still in stock | in stock? | any left | any more left
    are there any left | how many left | how many are left | how many u got | how many do you have | is it gone | all gone? | sold out?
    sold out already? | is it sold out | did i miss it | am i too late | restock | restock? | will you restock | when is the restock
    when will you restock | are you getting more | will you be getting more in | getting more? | when is it back | back in stock when | is it coming back
    do you have any blue | do you have it in red | got any in black | any other colors | what colors | what colours do you have
    what colors does it come in | does it come in green | other colors? | is there a pink one | do you have this in white | do u have more
    can you add more | is it preorder | preorder or in stock? | is this a pre order | when does it drop | when do these go live | deadstock?
    is the red one left | do you still have the green one | out of stock? | says sold out on my end? | do you have any tiffany ones
  `,
  shipping: `
    ship to canada | ship to canada? | do you ship to Canada | do u ship to the uk | u ship to australia? | can you ship to germany | shipping to mexico?
    international shipping? | do you ship internationally | ship worldwide? | ship to po box? | is shipping free | free shipping? | free ship?
    how much is shipping | how much shipping | shipping cost | shipping cost? | what's shipping | whats the shipping | is shipping included
    do you combine shipping | combined shipping? | how long to ship | how long does shipping take | how long till it gets here
    how long will it take to arrive | when does it ship | when do you ship | when will it ship | ships when | when will mine ship | when will i get it
    how soon will i get it | will it arrive by friday | will i get it before xmas | can i get it by the weekend | same day shipping?
    how fast do you ship | where does it ship from | where do you ship from | ships from us? | what carrier | which carrier do you use | usps or ups
    do you use fedex | do i get a tracking number | tracking? | where is my order | wheres my package | my order hasn't shipped yet
    i still haven't gotten my package | local pickup? | can i pick up | do you deliver | deliver to hawaii? | any customs fees | import tax?
    expedited shipping?
  `,
  'how-to-buy': `
    how do i buy | how do i buy it | how to buy | how to buy? | how 2 buy | how can i buy | how do u buy | where can i buy | where do i buy this
    where to buy | where can i get this | where do i get one | how do i order | how do i get it | how do i get one of those | how do i purchase
    how do i pay | how to pay | how do i checkout | how do you check out | how do i bid | how does bidding work | how does this work
    im new how does this work | first time here how do i order | do i just comment sold | do i comment to buy | can i pay with paypal | do you take paypal
    do you take venmo | paypal? | do you accept apple pay | apple pay? | klarna? | afterpay? | can i use a gift card | can i pay in installments
    can i pay later | cod available? | checkout not working | it wont let me checkout | won't let me buy | it wont add to cart | can't add to cart
    my payment failed | payment declined why | card declined | the button is not working | there is no buy button | where is the cart
    where is the buy button | i can't order | how many can i buy | is there a limit | limit per person? | can i buy two | can i change my address
    can i cancel my order | can i add to my order | do i need an account
  `,
  coupon: `
    code | code? | codes? | code pls | any code | any codes | any promo codes | promo? | promo code | whats the code | what's the code
    what is the promo code | what is the discount code | discount? | any discount | any discounts today | is there a discount
    do you have a discount code | coupon? | coupons? | any coupons | where is the coupon | wheres the coupon | how do i use the code
    how do i get the coupon | where do i put the code | where do i enter the code | code not working | code isn't working | the code doesnt work
    coupon won't apply | code expired? | is the code still good | does the code still work | can i stack codes | can you stack it | is there a sale
    is it on sale | any deals | any deals today | is there a bundle deal | bundle deal? | bogo? | is it buy one get one | first time buyer discount?
    student discount? | new customer discount | military discount? | do you do discounts for multiples | how do i enter the giveaway
    when is the giveaway | giveaway? | is there a giveaway | free gift? | does it come with a gift | percent off? | how much off | voucher? | any vouchers
  `,
  quality: `
    is it legit | legit? | are these legit | is this real | is it authentic | authentic? | are these real or fake | is it fake | real leather?
    is it real gold | is that real silver | is it genuine leather | what is it made of | whats it made of | whats it made out of | made in china?
    where is it made | where are they made | what material | what material is this | material? | what fabric | whats the fabric | is it cotton
    is it 100% cotton | is it polyester | is it lined | is it soft | is it itchy | is it see through | is it thick | is it warm | is it stretchy
    is it comfortable | does it pill | does it shrink | will it fade | does the color fade | does it tarnish | does it rust | does it scratch easily
    is it durable | is it sturdy | does it break easily | how is the quality | hows the quality | good quality? | is it good quality | is it any good
    is it worth it | does it actually work | does it really work | does this work on carpet | does it work with iphone | is it compatible with android
    is it waterproof | water resistant? | waterproof? | is it dishwasher safe | dishwasher safe? | can i put it in the microwave | oven safe?
    does it work on induction | is it nonstick | is it bpa free | is it vegan | is it organic | gluten free? | is it gluten free | any nuts in it
    what are the ingredients | ingredients? | does it have fragrance | is it scented | how does it smell | what does it taste like | is it spicy
    is it good for sensitive skin | safe for kids? | is it ok for pregnant women | can dogs eat it | what brand | what brand is this | brand?
    is it machine washable | can you wash it | how do you clean it | how do i wash it | how long does the battery last | battery life?
    does it come with a charger | does it come with a lid | does it have pockets | is it loud | how loud is it | when does it expire | expiration date?
    is it new or used | any flaws | whats the condition | condition? | is it refurbished | what year is it
  `,
  'after-sale': `
    can i return it | can i return | can you return it | can i send it back | can we exchange | exchange? | can i swap sizes | return policy
    return policy? | what's your return policy | whats the return policy | refund policy | do you do refunds | do you take returns | do you accept returns
    returns? | are returns free | free returns? | is it final sale | final sale? | all sales final? | how do i return | how do i get a refund
    how long do i have to return it | what if it doesnt fit | what if i don't like it | what if it breaks | what if it arrives broken
    mine came broken what do i do | i got the wrong item what now | warranty? | is there a warranty | does it come with a warranty
    how long is the warranty | is it guaranteed | money back guarantee? | when do i get my refund | where is my refund | who pays return shipping
    how do i contact support | customer service number? | do you price match | can i get a receipt | do you repair them | is it covered if it breaks
  `,
  none: `
    so cheap omg | thats so cheap!! | what a price | price is insane | that price though | steal | steal price | too expensive | out of my budget
    i cant afford it | my wallet is crying | take my money | bought | bought it | just bought 2 | just copped | instant cop | added to cart | ordered!
    got one | got mine | got it yesterday | mine came today | mine shipped already | it shipped so fast | shipping was quick | fast shipping love it
    packaging was great | missed it again | damn missed it | too slow | i was too late | sold out that fast lol | sold out in a minute wow | wow sold out
    they always sell out | glad i got one before it sold out | love mine | i have two of these | i have this in black
    i got the small and it fits perfect | fits true to size | runs a bit small just fyi | i wear a medium and it fits | great quality
    quality looks insane | so soft | super sturdy | works great | doesnt leak at all | real leather and it shows | legit best purchase | these are legit
    returned mine no issues | refund came in two days | customer service is great | code worked thanks | used the code thank you | coupon applied
    love a good sale | giveaway time | i never win | i won!! | good luck everyone | hi | hello | hey everyone | hi from ohio | good morning | evening all
    first time here | im new here | love your energy | you are so funny | your hair looks great | love the nails | where is your shirt from
    who does your nails | whats your name | how are you | how old are you | where are you located in life lol | whats up | what time do you go live
    when is the next show | are you live tomorrow | how long is the stream | can you say hi | can you turn it around | can i see the back
    show the inside | can i get a closer look | try it on | next | next one please | show number 4 again | go back to the red one | cant hear you
    is your mic on | sound is off | lagging | is it just me or is it lagging | frozen? | lol | lmaooo | haha | hahaha what | 😂😂😂 | 🔥🔥🔥 | omg | wow
    wait what | what | huh? | why | really? | seriously? | no way | same | me too | agreed | +1 | yes | no | ok | thanks | thank you!! | ty | np | brb
    gtg | bye | w seller | best show yet | this stream is elite | lets gooo | hype | grail | those are clean | these are heat | need | need this
    i need that in my life | want | so pretty | so cute | that color is gorgeous | love the red | blue is my favorite | the pan is huge | its so tiny
    looks heavy | that looks warm | yum | im hungry | looks delicious | my husband would kill me | my dog has that | for my mom | buying for my sister
    christmas gift sorted | is anyone else obsessed | who else is buying | who is from texas | anyone from canada | is this a bot | are you a bot | scam
    this is fake | dont trust this seller | those are fake jk | what is happening | what game is this | how is this real life | how do you do it
    how are you so pretty | what do you mean | what did she say | what was the question | how much fun | how much longer is the show
    how many people are here | how many viewers | size queen lol | number one fan | you are number 1 | the return of the queen | back from work
    back again | going to bed | left a review | left my job for this | link in bio they said | free him | free my wallet | do you even lift
    do you like cats | is it friday yet | is it me you are looking for | is it hot in there
  `,
});
