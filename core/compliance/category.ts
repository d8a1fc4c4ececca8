/** Which terms a product category brings into play. */

/** Knows every name under which a product category goes. */
export interface Categories {
  /** Whether a term with this `applies_to` concerns a product of this category ('' = no product, or an unknown one). */
  concern(appliesTo: readonly string[], category: string): boolean;
}

/** A shop writes 护肤品, 面部护肤, 食品/零食, skin care, Vitamins & Wellness: parts are split, and what only says "goods" is left off. */
const SEPARATORS = /[/\\|>›,，、;；&+·\n]+|\s+-\s+/u;
const FILLER = /(?:产品|用品|商品|类目|品类|类|品|专区)$/u;

/** @param aliases The name of a category to its other names. */
export function createCategories(...aliases: readonly Readonly<Record<string, readonly string[]>>[]): Categories {
  const named = aliases.flatMap((table) => Object.entries(table));
  const known = new Map<string, ReadonlySet<string>>();
  const namesOf = (category: string): ReadonlySet<string> => {
    const found = known.get(category);
    if (found) return found;
    const names = new Set(partsOf(category));
    // Twice: an alias of one table may be the name of another's category.
    for (let round = 0; round < 2; round++)
      for (const [name, others] of named)
        if (others.concat(name).some((other) => [...names].some((part) => isKindOf(part, other))))
          names.add(plain(name));
    if (known.size < 2000) known.set(category, names);
    return names;
  };
  return {
    concern(appliesTo, category) {
      if (appliesTo.includes('all')) return true;
      const names = namesOf(category);
      const listed = appliesTo.some((name) => names.has(plain(name.replace(/^not:/, ''))));
      return appliesTo.some((name) => name.startsWith('not:')) ? !listed : listed;
    },
  };
}

function partsOf(category: string): readonly string[] {
  return category
    .normalize('NFKC')
    .split(SEPARATORS)
    .flatMap((part) => [plain(part), plain(part.trim().replace(FILLER, ''))])
    .filter((part) => part !== '');
}

/** 休闲零食 is a kind of 零食: Chinese puts the head last. English takes the whole words. */
function isKindOf(part: string, name: string): boolean {
  const wanted = plain(name);
  if (part === wanted) return true;
  return /\p{Script=Han}/u.test(wanted) && wanted.length > 1 && part.endsWith(wanted);
}

function plain(name: string): string {
  const folded = name.trim().toLowerCase();
  return /^[a-z\s-]+$/.test(folded) ? folded.replace(/[\s-]/g, '').replace(/(?<=[a-z]{3})s$/, '') : folded;
}
