import type { Marionette } from "../../rig/thunderbird/marionette.ts";
import { processorMs, readFigure } from "../process-files.ts";

/** Processor time and memory of Thunderbird's main process, by the counts of Linux. */
export async function readUsage({ run }: Marionette) {
  const pid = await run<number>("return Services.appinfo.processID;");
  return {
    processorMs: processorMs(pid),
    memoryBytes: readFigure(pid, "status", "VmRSS") * 1024,
  };
}

/** In milliseconds, the longest of each kind since `watchPauses`. */
export type Pauses = {
  /** How long the window took no input. On a busy machine, also while other programs had the processor. */
  pauseMs: number;
  /** Processor time of the thread of the window between two moments in which it could take input. */
  workMs: number;
  /** How many times it was above the aim. */
  longWorks: number;
};

export const maxPauseMs = 50;

/** Of Linux: the processor time of the calling thread. */
const threadClock = 3;

/** Measures from now on how long the mail window takes no input at most. */
export const watchPauses = ({ run }: Marionette) =>
  run(
    `const window = Services.wm.getMostRecentWindow("mail:3pane");
    const { ctypes } = ChromeUtils.importESModule("resource://gre/modules/ctypes.sys.mjs");
    const time = new ctypes.StructType("time", [{ seconds: ctypes.int64_t }, { nanoseconds: ctypes.int64_t }]);
    const readClock = ctypes.open("libc.so.6").declare("clock_gettime", ctypes.default_abi, ctypes.int, ctypes.int, time.ptr);
    const now = time();
    const workedMs = () => {
      readClock(${threadClock}, now.address());
      return Number(now.seconds) * 1e3 + Number(now.nanoseconds) / 1e6;
    };
    window.workedMs = workedMs;
    window.clearInterval(window.pauseTimer ?? 0);
    window.longest = { pauseMs: 0, workMs: 0, longWorks: 0 };
    let last = { ms: window.performance.now(), workedMs: workedMs() };
    window.pauseTimer = window.setInterval(() => {
      const next = { ms: window.performance.now(), workedMs: workedMs() };
      const { longest } = window;
      longest.pauseMs = Math.max(longest.pauseMs, next.ms - last.ms - 10);
      longest.workMs = Math.max(longest.workMs, next.workedMs - last.workedMs);
      if (next.workedMs - last.workedMs > ${maxPauseMs}) longest.longWorks += 1;
      last = next;
    }, 10);`,
  );

/** Processor time that Thunderbird itself takes to list its largest folder at once, as it does before the first page of any list. */
export const measureListing = ({ run }: Marionette) =>
  run<number>(
    `const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
    const folders = MailServices.accounts.getAccount("account1").incomingServer.rootFolder.descendants;
    const largest = folders.reduce((one, next) => one.getTotalMessages(false) < next.getTotalMessages(false) ? next : one);
    const window = Services.wm.getMostRecentWindow("mail:3pane");
    const startMs = window.workedMs();
    [...largest.messages];
    return window.workedMs() - startMs;`,
  );

export const readPauses = ({ run }: Marionette) =>
  run<Pauses>(`return Services.wm.getMostRecentWindow("mail:3pane").longest;`);
