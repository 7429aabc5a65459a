import { counterNames } from "../counters.ts";

/** What an event publishes, each by its own application of the rule. */
export const figures = [...counterNames, "bytes", "devices", "grams"] as const;
export type Figure = (typeof figures)[number];

/** How finely a batch publishes a figure, from the coarsest. Only bytes and devices have a detail below the method. */
export const figureLevels = ["sum", "method", "detail"] as const;
export type FigureLevel = (typeof figureLevels)[number];
