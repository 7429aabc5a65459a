import type { Choices } from "../saved/saved-choices.ts";
import type { ScanSource } from "../scan/scan-messages.ts";
import type { ScanResult } from "../scan/scan-result.ts";
import type { DoneStep } from "./done-step.ts";

/** A finished scan whose suggestions a person reviews. */
export type Reviewed = {
  id: string;
  source: ScanSource;
  /** All that was found, also what is done. */
  result: ScanResult;
  choices?: Choices;
  done: DoneStep[];
  /** Resolves once the result of a new scan is saved. */
  settled?: Promise<void>;
};
