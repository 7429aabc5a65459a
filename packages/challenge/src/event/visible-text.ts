import * as z from "zod/mini";

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

/** A text as an organiser types it: one line of visible characters. */
export const visibleText = (maxLength: number, minLength = 1) =>
  z.string().check(
    z.minLength(minLength),
    z.maxLength(maxLength),
    z.refine((text) => !/^\p{Zs}+$/u.test(text), "only spaces"),
    z.refine((text) => findHiddenCharacter(text) === undefined, {
      error: ({ input }) =>
        `contains the invisible or control character ${findHiddenCharacter(String(input))}`,
    }),
  );
