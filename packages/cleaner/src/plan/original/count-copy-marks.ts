/** The extension, with the `.tar` of a compressed archive. */
const extension = /(?:\.tar)?\.[\p{L}\d]{1,8}$/u;

/** What systems and browsers append to the name of a copy. `(2024)` is a year. */
const endings = [
  // Chrome, Edge, Windows, KDE: "name (1)". Firefox: "name(1)".
  /(?<=.) ?\(\d{1,3}\)$/u,
  // Windows: "name - Copie", "name - Copy". macOS: "name copie", "name copy 2".
  /(?:^|(?<![ _-])[ _-]+)(?:copie|copy)(?: \d{1,3})?$/iu,
  // GNOME: "name (copie)", "name (copy 2)", "name (une autre copie)", "name (3e copie)", "name (another copy)", "name (3rd copy)".
  /(?<=.) ?\((?:une autre |another |\d{1,3}(?:e|ème|st|nd|rd|th) )?(?:copie|copy)(?: \d{1,3})?\)$/iu,
];
/** Windows and online drives: "Copie de name", "Copie (2) de name", "Copy of name". */
const beginning = /^(?:copie(?: \(\d{1,3}\))? de|copy(?: \(\d{1,3}\))? of) /iu;

/** A file name without the marks of a copy: `plan.ods` for `Copie de plan (1).ods`. */
export const withoutCopyMarks = (name: string): string => {
  const { stem, ending } = splitMarks(name);
  // "copie.pdf" is nothing but a mark.
  return stem === "" ? name : stem + ending;
};

/**
 * How many marks of a copy a file name has, in French or English: 0 for `plan.ods`, 1 for `plan (1).ods`, 2 for `plan - Copie
 * (1).ods`.
 */
export const countCopyMarks = (name: string): number => splitMarks(name).marks;

/** A name has a few marks. Each costs another look at the whole name, which may be long. */
const maxMarks = 20;

function splitMarks(name: string): { stem: string; ending: string; marks: number } {
  const whole = name.normalize("NFC");
  let stem = whole.replace(extension, "");
  const ending = whole.slice(stem.length);
  for (let marks = 0; ; marks += 1) {
    const mark = [...endings, beginning].find((each) => each.test(stem));
    if (!mark || marks === maxMarks) return { stem, ending, marks };
    stem = stem.replace(mark, "");
  }
}
