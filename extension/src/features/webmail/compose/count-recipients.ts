/** How many addresses a text field holds. Quoted names may contain commas. */
export const countAddresses = (text: string): number =>
  text
    .replaceAll(/"[^"]*"/g, "")
    .split(/[,;\n]/)
    .filter((part) => part.trim() !== "").length;

/** How many addresses all fields that match `selector` hold. */
export const countInFields = (root: ParentNode, selector: string): number =>
  [...root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(selector)].reduce(
    (sum, field) => sum + countAddresses(field.value),
    0,
  );

export const countElements = (root: ParentNode, selector: string): number =>
  root.querySelectorAll(selector).length;
