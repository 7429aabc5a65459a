import { describePlace } from "../../describe-place.ts";
import { loadSharp } from "../../photos/load-sharp.ts";
import type { PhotoOptions } from "../arguments.ts";
import { askBeforeReading } from "../ask-before-reading.ts";
import { canRead } from "../can-create.ts";
import { terminalLanguage } from "../language.ts";
import { countLine } from "../progress-line.ts";
import { refuse } from "../refuse.ts";
import { runLong } from "../run-long.ts";
import { leaveAloneRules } from "../scan/leave-alone-rules.ts";
import { readRememberedRules, rulesFile } from "../scan/remembered-rules.ts";
import { photoText } from "./photo-text.ts";
import { runPhotos } from "./run-photos.ts";

/** Looks for similar photos in a folder given by its real path. */
export async function photosCommand(root: string, options: PhotoOptions): Promise<number> {
  const localization = terminalLanguage(process.env);
  const { texts } = localization;
  // Photos cannot be compared by name, so the only answer to the question is to read them.
  const asked = { work: false, "by-name": false, read: options.read };
  const places = { ...texts.places, choose: texts.places.choosePhotos };
  const question = askBeforeReading(await describePlace(root), asked, places);
  if (question) return refuse(question);
  const sharp = await loadSharp();
  if (!sharp) return refuse(texts.noSharp);
  const { trash } = options;
  if (trash && !(await canRead(trash))) return refuse(texts.noList, trash);
  const rules = leaveAloneRules(await readRememberedRules(rulesFile(process.env), root));
  const line = countLine(process.stderr, localization);
  const newFiles = [options.csv];
  return runLong({ root, options, newFiles, line, toText: photoText }, (run) =>
    runPhotos(root, { ...options, rules }, sharp, run),
  );
}
