/** The units of Roundcube's 51 languages and of SOGo, in lower case, from bytes to gigabytes. Each is 1,024 of the one before. */
const units = [
  String.raw`(b|o|t|б|բ|eizhbit|ب|بي|بایت|بايت|בייט|ბტ|バイト|ไบต์|বাইট|बाइट)`,
  String.raw`(ki?b|k[ote]|кб|կբ|ك\.ب|کي بي|كىلوبايت|کیلو بایت|ק"ב|კბტ|กิโลไบต์|কিলোবাইট|केबी)`,
  String.raw`(mi?b|m[ote]|мб|մբ|م\.ب|ام بي|مېگابايىت|میگا بایت|מ"ב|მბტ|เมกะไบต์|মেগাবাইট|एमबी)`,
  String.raw`(gi?b|g[ote]|гб|գբ|ج\.ب|جي بي|گىگابايىت|گیگا بایت|ג"ב|გბტ|จิกะไบต์|গিগাবাইট|जीबी)`,
].join("|");

export type ShownSize = {
  value: number;
  decimals: number;
  /** 1 for bytes, 1,024 for kilobytes … */
  unitBytes: number;
};

/** It begins at the first digit of a number: at each digit of a long one, the whole text would be looked at again. */
const size = String.raw`(?<!\d)(\d+)(?:[.,](\d+))?\s*(?:${units})(?!\p{L})`;
const onlySize = /* @__PURE__ */ new RegExp(`^\\s*${size}\\s*$`, "iu");
const anySize = /* @__PURE__ */ new RegExp(size, "iu");

function parseSize(text: string, expression: RegExp): ShownSize | undefined {
  const [, whole, fraction = "", ...found] = expression.exec(text) ?? [];
  if (whole === undefined) return undefined;
  return {
    value: Number(`${whole}.${fraction || "0"}`),
    decimals: fraction.length,
    unitBytes: 1024 ** found.findIndex((unit) => unit !== undefined),
  };
}

/** Parses a size as a list shows it, for example "4.8 Mo"; `undefined` if its unit is not known. */
export const parseShownSize = (text: string): ShownSize | undefined => parseSize(text, onlySize);

/** The rounded bytes of the first size in a text, for example "photos.zip (4.8 Mo)"; `undefined` without one. */
export function findShownBytes(text: string): number | undefined {
  const shown = parseSize(text, anySize);
  return shown && Math.round(shown.value * shown.unitBytes);
}

/** IMAP tells a size in 32 bits (RFC 3501). A larger one is what the name of a file on the server claims. */
const maxMessageBytes = 2 ** 32;

/** The rounded bytes of all the sizes; `undefined` if one of them is unknown, or of no message. */
export function sumShownBytes(sizes: unknown): number | undefined {
  if (!Array.isArray(sizes)) return undefined;
  let sum = 0;
  for (const text of sizes) {
    const bytes = typeof text === "string" ? findShownBytes(text) : undefined;
    if (bytes === undefined || bytes > maxMessageBytes) return undefined;
    sum += bytes;
  }
  return sum;
}
