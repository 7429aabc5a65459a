import { afterEach, beforeEach, expect, test, vi } from "vitest";
import {
  readRecorded,
  readSentences,
  recordedRcmail,
  replayRecording,
} from "../test/replay-recording.ts";
import { roundcubePageScript } from "./page-script.ts";

beforeEach(() => vi.stubGlobal("rcmail", recordedRcmail));
afterEach(() => vi.unstubAllGlobals());

const sentences = readSentences();
const french = sentences["fr"]!;

/** The recorded French response in another language. */
function translate(answer: string, language: Record<string, string>): string {
  let translated = answer;
  for (const [name, sentence] of Object.entries(french)) {
    translated = translated.replaceAll(sentence, language[name]!);
  }
  return translated;
}

test("the sentences in French are those of the recording", () => {
  const recorded = JSON.stringify(readRecorded("roundcube"));
  for (const sentence of Object.values(french)) expect(recorded).toContain(sentence);
});

test.each(Object.entries(sentences))(
  "the recorded actions count the same in %s",
  async (_, language) => {
    const events = await replayRecording(roundcubePageScript, readRecorded("roundcube"), (answer) =>
      translate(answer, language),
    );
    expect(events).toEqual([
      { type: "trashCounted", n: 80 },
      { type: "trashCounted", n: 83 },
      { type: "moved", to: "trash", n: 3 },
      { type: "moved", to: "junk", n: 2 },
      { type: "trashCounted", n: 81 },
      // 6,656 − 6,596 = 60 kilobytes of 1,024.
      { type: "deleted", n: 2, bytes: 61_440 },
      { type: "trashCounted", n: 0 },
      // 6,596 − 1,529 = 5,067 kilobytes of 1,024. The refused move that follows counts nothing.
      { type: "emptied", folder: "trash", n: 81, bytes: 5_188_608 },
    ]);
  },
);
