import type { Problem } from "@digital-cleanup/challenge";

/**
 * Characters without a glyph of their own: control characters, zero-width ones, those that choose a form of the character
 * before them, and those that reverse the direction of what follows. With them a name can look like another one, or empty,
 * or rearrange the text around it.
 */
const hiddenCharacter = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u{2800}]/u;

/**
 * What makes emoji: a zero-width joiner between two of them makes one (👩‍🌾 is 👩, joiner, 🌾), and a selector after one, or
 * after a digit in a keycap, chooses its colours.
 */
const emojiPart =
  /(?<=\p{Extended_Pictographic}[\u{fe0f}\p{Emoji_Modifier}]?)\u{200d}(?=\p{Extended_Pictographic})|(?<=\p{Extended_Pictographic}|[#*\d](?=\u{fe0f}\u{20e3}))[\u{fe0e}\u{fe0f}]/gu;

/** The first invisible character of a text, such as "U+200B". Undefined if there is none. */
export function findHiddenCharacter(text: string): string | undefined {
  const found = hiddenCharacter.exec(text.replaceAll(emojiPart, ""))?.[0].codePointAt(0);
  return found === undefined ? undefined : `U+${found.toString(16).toUpperCase().padStart(4, "0")}`;
}

function describeText(text: string): string | undefined {
  const character = findHiddenCharacter(text);
  if (character) return `contains the invisible or control character ${character}`;
  return /^[\p{Zs}\p{M}]+$/u.test(text) ? "contains nothing visible" : undefined;
}

/**
 * An entry for each text in an organiser's message that contains an invisible character. It is no rule of the
 * schemas, so that a stored event can always be read.
 */
export function hiddenCharacterErrors(
  message: unknown,
  path: readonly string[] = [],
): NonNullable<Problem["errors"]> {
  if (typeof message === "string") {
    const detail = describeText(message);
    return detail === undefined ? [] : [{ field: path.join("."), detail }];
  }
  if (typeof message !== "object" || message === null) return [];
  return Object.entries(message).flatMap(([name, value]) =>
    hiddenCharacterErrors(value, [...path, name]),
  );
}
