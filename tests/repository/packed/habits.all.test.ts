import { expect, test } from "vitest";
import { testPacked } from "./test-packed.ts";

const packed = testPacked("habits");

const program = `
import { decide, emptyHabitState, computeFigures, type Nudge, type Observation } from "@digital-cleanup/habits";

const observation: Observation = {
  event: {
    type: "compose.changed",
    mode: "new",
    attachments: [{ bytes: 5_000_000, exact: true }],
    to: 10,
    cc: 0,
    bcc: 0,
  },
  moment: {
    isTyping: false,
    isInCall: false,
    isFullScreen: false,
    isInPictureInPicture: false,
    hasOpenDialog: false,
  },
};
const { nudge } = decide({
  observation,
  site: "a",
  page: "1",
  nowMs: 1_800_000_000_000,
  today: "2027-01-15",
  state: emptyHabitState(),
});
const say = (one: Nudge) => one.rule + " " + computeFigures(one)?.now.carbonGramsCo2e.central.toFixed(1);
console.log(nudge && say(nudge));
`;

test("another project compiles against the package and runs", () => {
  expect(packed().compile("program", program)).toBe("");
  // 33 copies and 11 trips of 5 MB: 29.42 g.
  expect(packed().node("program.js")).toBe("email/heavy-attachment 29.4\n");
});

test("in that project an observation with a subject does not compile", () => {
  const errors = packed().compile(
    "mixed",
    program.replace("bcc: 0,", 'bcc: 0, subject: "Invoice",'),
  );
  expect(errors).toMatch(/mixed\.ts\(\d+,\d+\): error TS2353/);
});
