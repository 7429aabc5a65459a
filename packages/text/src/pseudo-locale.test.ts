import { expect, test } from "vitest";
import { createText, type Text } from "./text.ts";
import { pseudoMessages, pseudoText, withoutPseudo } from "./pseudo-locale.ts";

test("a pseudo text is bracketed, accented and longer, and keeps its parameters", () => {
  expect(pseudoText("Send {count} files")).toBe("⟦Sééñd {count} fííléés⟧");
});

test("each line of a list is bracketed", () => {
  expect(pseudoText("Open {menu}\nSort")).toBe("⟦ÓÓpééñ {menu}⟧\n⟦Sóórt⟧");
});

test("an English sentence becomes about a third longer", () => {
  const sentence =
    "You see everything before it is sent, and you can withdraw it until the event closes.";
  const growth = pseudoText(sentence).length / sentence.length;
  expect(growth).toBeGreaterThan(1.3);
  expect(growth).toBeLessThan(1.45);
});

test("plural forms are chosen as in the language below", () => {
  const messages = pseudoMessages({ "a.files": { one: "{count} file", other: "{count} files" } });
  const t = createText("en", messages) as Text & ((key: string, parameters: object) => string);
  expect(t("a.files" as never, { count: 2 } as never)).toBe("⟦2 fííléés⟧");
});

test("only what is outside of brackets remains", () => {
  expect(withoutPseudo("⟦Dáátáá: ⟦3 fíílées⟧⟧ and more")).toBe("and more");
  expect(withoutPseudo("⟦Dáátáá⟧ ⟦móóréé⟧")).toBe("");
});
