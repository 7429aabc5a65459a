import { isThunderbird } from "../../platform/build.ts";
import type { StepId } from "./session-state.ts";

/** The addresses in the dashboard where a step is done. */
export const stepLinks = {
  devices: ["devices"],
  phone: ["declare/phonePhotos", "declare/phoneApps"],
  computer: ["cleanup", "downloads", "declare/computer"],
  mail: [isThunderbird ? "thunderbird" : "emails", "declare/mail", "declare/newsletters"],
  cloud: ["declare/cloud", "declare/social", "declare/accounts"],
  browser: ["browser-tidy"],
} as const satisfies Record<StepId, readonly string[]>;

/** Pages of the same work to which no link of the step leads. */
const innerSections: Partial<Record<StepId, readonly string[]>> = {
  computer: ["aside"],
};

export type StepLink = (typeof stepLinks)[StepId][number];

/** The id of the section or part that a link opens. */
export const sectionOfLink = (link: StepLink): string => link.split("/")[0] ?? "";

/** Whether work of this step is done in this section. */
export const isDoneIn = (step: StepId, section: string): boolean =>
  stepLinks[step].some((link) => sectionOfLink(link) === section) ||
  (innerSections[step] ?? []).includes(section);
