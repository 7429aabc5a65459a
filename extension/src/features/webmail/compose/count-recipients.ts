/** How many addresses a field holds: quoted names may have commas of their own. */
export const countAddresses = (text: string): number =>
  text
    .replaceAll(/"[^"]*"/g, "")
    .split(/[,;\n]/)
    .filter((part) => part.trim() !== "").length;

/** Of all fields that `selector` finds. */
export const countInFields = (root: ParentNode, selector: string): number =>
  [...root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(selector)].reduce(
    (sum, field) => sum + countAddresses(field.value),
    0,
  );

export const countElements = (root: ParentNode, selector: string): number =>
  root.querySelectorAll(selector).length;
