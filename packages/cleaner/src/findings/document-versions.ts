import { type FileFacts, sumBytes } from "../file.ts";
import { fileExtension, fileName, parentFolder } from "../path-parts.ts";
import { withoutCopyMarks } from "../plan/original/count-copy-marks.ts";
import { type Finding, listFindings, type Sign } from "./finding.ts";

/** Documents that people save again under another name; photos and programs have numbers of their own. */
const documentTypes = new Set(
  "doc docx odt rtf xls xlsx ods ppt pptx odp pdf txt md svg ai indd psd dwg odg".split(" "),
);

/** What marks a version at the end of a name: a date, "v2", "version 2", "final", "def", "corrigé", "relu", "draft" … */
const mark =
  /[ _.-]+(?:(?:19|20)\d\d[-_. ]?\d\d[-_. ]?\d\d|\d\d[-_. ]\d\d[-_. ](?:19|20)?\d\d|v(?:er(?:sion)?)?[ ._-]?\d{1,3}(?:[._]\d{1,3})*|(?:ver(?:sion)?|rev(?:ision)?)[ ._-]?\d{1,3}|finale?|def(?:initi(?:f|ve?))?|d[ée]finiti(?:f|ve)|corrig[ée]e?|relue?|draft|brouillon|ok|new|nouveau|old|ancien(?:ne)?)$/iu;
/** A date at the beginning: "2026-03-01 plan". */
const leadingDate = /^(?:19|20)\d\d[-_.]?\d\d[-_.]?\d\d[ _.-]+/;

const sign: Sign = { kind: "version", reason: "versionName", confidence: "likely" };

/** A document with its versions, newest first. `name` is what their names have in common. */
export type VersionFamily = { name: string; files: Finding[] };

/**
 * Documents of one folder and type whose names differ only by marks of a version, two or more of different names. They are a list
 * to look at: which version counts, only a person knows. The largest families come first.
 */
export function documentVersions(files: readonly FileFacts[]): VersionFamily[] {
  const documents = listFindings(
    files,
    ({ path, bytes }) => bytes > 0 && documentTypes.has(fileExtension(path)) && sign,
  );
  const families = Map.groupBy(
    documents,
    ({ path }) => `${parentFolder(path)}/${plainName(fileName(path)).toLowerCase()}`,
  );
  return [...families.values()]
    .filter((members) => members.length > 1 && members.some(({ path }) => isMarked(fileName(path))))
    .map((members) => ({
      name: plainName(fileName(members[0]!.path)),
      files: members.toSorted(
        (a, b) => b.modifiedAtMs - a.modifiedAtMs || (a.path < b.path ? -1 : 1),
      ),
    }))
    .toSorted(
      (a, b) =>
        sumBytes(b.files) - sumBytes(a.files) || (a.files[0]!.path < b.files[0]!.path ? -1 : 1),
    );
}

const isMarked = (name: string): boolean => plainName(name) !== withoutCopyMarks(name);

/** The name without its marks, with its extension. A name that is nothing but marks stays as it is. */
function plainName(name: string): string {
  const whole = withoutCopyMarks(name);
  const dot = whole.lastIndexOf(".");
  const ending = whole.slice(dot);
  let stem = whole.slice(0, dot);
  while (mark.test(stem)) stem = stem.replace(mark, "");
  stem = stem.replace(leadingDate, "");
  return stem === "" ? whole : stem + ending;
}
