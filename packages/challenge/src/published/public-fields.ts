import { type DeviceType, deviceTypes } from "../device-types.ts";
import {
  categories,
  type Category,
  type DeviceState,
  deviceStates,
  type Method,
  methods,
} from "../vocabulary.ts";
import { type Figure, figures, type FigureLevel, figureLevels } from "./figures.ts";

export const categoryField = (method: Method, category: Category): string =>
  `bytes.byCategory.${method}.${category}`;
export const deviceField = (method: Method, type: DeviceType, state: DeviceState): string =>
  `devices.byTypeAndState.${method}.${type}.${state}`;

/** The names of a figure's public sums at one level: their paths in `PublishedTotals`. */
export function publicFieldsAt(figure: Figure, level: FigureLevel): string[] {
  if (level === "sum") return [`${figure}.sum`];
  if (level === "method") return methods.map((method) => `${figure}.${method}`);
  if (figure === "bytes") {
    return methods.flatMap((method) => categories.map((name) => categoryField(method, name)));
  }
  if (figure !== "devices") return [];
  return methods.flatMap((method) =>
    deviceTypes.flatMap((type) => deviceStates.map((state) => deviceField(method, type, state))),
  );
}

/** The names of all public sums of an event. */
export const publicFields: readonly string[] = figures.flatMap((figure) =>
  figureLevels.flatMap((level) => publicFieldsAt(figure, level)),
);
