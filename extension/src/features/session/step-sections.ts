import { isThunderbird } from "../../platform/build.ts";
import type { MessageKey } from "@digital-cleanup/text";
import type { StepId } from "./session-state.ts";

type TodoText<K = MessageKey> = K extends `session.todo.${infer Text}` ? Text : never;
type Todo = readonly [text: TodoText, section?: string];

/** What to do in each step, in order, by the key of its text. With a hash, the dashboard's section where it is done. */
export const stepTodo: Record<StepId, readonly Todo[]> = {
  devices: [["drawers"], ["nextLife", "devices"], ["keep"]],
  phone: [["gallery"], ["videos"], ["phoneTrash"]],
  computer: [
    ["duplicates", "cleanup"],
    ...(isThunderbird ? [] : [["downloads", "downloads"] satisfies Todo]),
  ],
  mail: [["newsletters"], ["largest", isThunderbird ? "thunderbird" : "emails"], ["mailTrash"]],
  cloud: [["bySize"], ["cloudTrash"], ["accounts"]],
  browser: [
    ["tabs", "browser-tidy"],
    ["bookmarks", "browser-tidy"],
  ],
};

/** The forms for what was done elsewhere, by their hash. */
export const stepForms = {
  devices: [],
  phone: ["declare/phonePhotos", "declare/phoneApps"],
  computer: ["declare/computer"],
  mail: ["declare/mail", "declare/newsletters"],
  cloud: ["declare/cloud", "declare/social", "declare/accounts"],
  browser: [],
} as const satisfies Record<StepId, readonly `declare/${string}`[]>;

/** Pages of the same work to which nothing in the step leads. */
const innerSections: Partial<Record<StepId, readonly string[]>> = {
  computer: ["aside"],
};

/** Whether work of this step is done in this section. */
export const isDoneIn = (step: StepId, section: string): boolean =>
  stepTodo[step].some(([, target]) => target === section) ||
  (section === "declare" && stepForms[step].length > 0) ||
  (innerSections[step] ?? []).includes(section);
