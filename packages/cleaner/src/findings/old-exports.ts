import type { FileFacts } from "../file.ts";
import { fileName } from "../path-parts.ts";
import { dayMs, type Finding, listFindings, type Sign } from "./finding.ts";

/** What services and programs name the data that a person asked for, and database dumps. A date or a number follows, or nothing. */
const exportName =
  /^(?:takeout|facebook|instagram|twitter|linkedin|whatsapp|telegram|messenger|discord|netflix|spotify)[-_ ].*\.(?:zip|tgz|tar\.gz|txt|json)$|^(?:.*[-_ ])?(?:export|dump|extraction)[-_ ]?(?:\d[\d-_ T.h]*)?\.(?:csv|xlsx?|ods|json|xml|zip|sql|sql\.gz|pdf|mbox)$/i;
const sign: Sign = { kind: "export", reason: "exportName", confidence: "likely" };

type Options = { nowMs: number; days: number; isWorkMode: boolean };

/**
 * Exports of data not modified for `days`, largest first. None in work mode: a public record is not removed because of its age.
 */
export const oldExports = (
  files: readonly FileFacts[],
  { nowMs, days, isWorkMode }: Options,
): Finding[] =>
  isWorkMode
    ? []
    : listFindings(
        files,
        ({ path, bytes, modifiedAtMs }) =>
          bytes > 0 &&
          nowMs - modifiedAtMs > days * dayMs &&
          exportName.test(fileName(path)) &&
          sign,
      );
