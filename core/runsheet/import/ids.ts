/** Ids made from what people number things by, so that importing the same sheet again gives the same ids. */
const LONGEST = 120;

/** Gives out unique ids: `segment-3`, and `segment-3-2` should the number be used again. */
export function idMaker(prefix: string): (word: string) => string {
  const given = new Set<string>();
  return (word) => {
    const slug = word
      .trim()
      .replaceAll(/\s+/g, '-')
      .slice(0, LONGEST)
      .replace(/[\uD800-\uDBFF]$/, '');
    const base = `${prefix}-${slug}`;
    let id = base;
    for (let count = 2; given.has(id); count += 1) id = `${base}-${count}`;
    given.add(id);
    return id;
  };
}
