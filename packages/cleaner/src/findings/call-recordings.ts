import type { FileFacts } from "../file.ts";
import { fileExtension, fileName, parentFolder } from "../path-parts.ts";
import { type Finding, listFindings, type Sign } from "./finding.ts";

const recordingTypes = new Set("mp4 m4a mp3 webm mkv mov wav amr 3gp ogg arf wrf vtt".split(" "));

/**
 * Names that programs give: Zoom (`GMT20260301-101500_Recording`), Teams (`… -20260301_101500-Meeting Recording`, `Enregistrement de
 * la réunion`), Google Meet (`abc-defg-hij (2026-03-01 10:15 GMT+1)`), phones (`Call recording …`, `Enregistrement d’appel …`).
 */
const recordingName =
  /^GMT\d{8}-\d{6}_Recording|[- ](?:Meeting Recording|Enregistrement de la r[ée]union)\b|^[a-z]{3}-[a-z]{4}-[a-z]{3} \(20\d\d-\d\d-\d\d|^(?:call[ _-]?record(?:ing)?|enregistrement d[’' _]?appel)[ _-]|\.(?:arf|wrf)$/i;
/** Zoom's own folder holds files of plain names: "2026-03-01 10.15.00 Weekly meeting". */
const zoomFolder = /^20\d\d-\d\d-\d\d \d\d\.\d\d\.\d\d /;
const zoomName = /^(?:zoom_\d+|audio_only|video\d+|audio\d+|double_click_to_convert_\d+)\b/i;

const isRecording = (path: string): boolean => {
  const name = fileName(path).normalize("NFC");
  if (recordingName.test(name)) return true;
  return zoomName.test(name) && zoomFolder.test(fileName(parentFolder(path)));
};

const sign: Sign = { kind: "recording", reason: "recordingName", confidence: "likely" };

/** Recordings of calls and meetings, largest first. None in work mode, where a meeting's recording may be a public record. */
export const callRecordings = (
  files: readonly FileFacts[],
  { isWorkMode }: { isWorkMode: boolean },
): Finding[] =>
  isWorkMode
    ? []
    : listFindings(
        files,
        ({ path, bytes }) =>
          bytes > 0 && recordingTypes.has(fileExtension(path)) && isRecording(path) && sign,
      );
