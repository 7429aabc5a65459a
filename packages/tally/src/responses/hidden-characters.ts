import type { Problem } from "@digital-cleanup/challenge";

/**
 * Characters without a glyph of their own: control characters, zero-width ones, and those that reverse the direction of
 * what follows. With them a name can look like another one, or empty, or rearrange the text around it.
 */
const hiddenCharacter =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u{115f}\u{1160}\u{2800}\u{3164}\u{ffa0}]|\u{34f}|\u{17b4}|\u{17b5}/u;

/** A zero-width joiner between two emoji makes one of them: 👩‍🌾 is 👩, joiner, 🌾. */
const emojiJoiner =
  /(?<=\p{Extended_Pictographic}[\u{fe0f}\p{Emoji_Modifier}]?)\u{200d}(?=\p{Extended_Pictographic})/gu;

/** The first character of a text that nobody can see, such as "U+200B". Undefined if there is none. */
export function findHiddenCharacter(text: string): string | undefined {
  const found = hiddenCharacter.exec(text.replaceAll(emojiJoiner, ""))?.[0].codePointAt(0);
  return found === undefined ? undefined : `U+${found.toString(16).toUpperCase().padStart(4, "0")}`;
}

function describeText(text: string): string | undefined {
  const character = findHiddenCharacter(text);
  if (character) return `contains the invisible or control character ${character}`;
  return /^\p{Zs}+$/u.test(text) ? "contains only spaces" : undefined;
}

/**
 * An entry for each text in an organiser's message that contains a character nobody can see. Stored events may contain
 * some, which earlier versions accepted, so it is no rule of the schemas.
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
