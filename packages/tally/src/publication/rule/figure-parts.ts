import {
  type Figure,
  type FigureLevel,
  figures,
  type Method,
  publicFields,
  publicFieldsAt,
} from "@digital-cleanup/challenge";
import { vectorFields } from "../totals-codec.ts";

const publicIndexes = new Map(publicFields.map((field, index) => [field, index]));
const indexOf = (field: string): number => publicIndexes.get(field)!;

/** The names of the public sums that a field of a contribution adds to. */
function publicFieldsOf(vectorField: string): string[] {
  const [method, name, ...detail] = vectorField.split(".");
  if (name === "bytesByCategory") return [`bytes.byCategory.${method}.${detail[0]}`];
  const coarse = [`${name}.sum`, `${name}.${method}`];
  return name === "devices"
    ? [...coarse, `devices.byTypeAndState.${method}.${detail.join(".")}`]
    : coarse;
}

/** By index in a totals vector: the indexes of the public sums that the field adds to. */
export const publicIndexesByField: readonly (readonly number[])[] = vectorFields.map((field) =>
  publicFieldsOf(field).map(indexOf),
);

/** By index of a public sum: its figure. */
export const figureByPart: readonly Figure[] = publicFields.map(
  (field) => field.split(".")[0] as Figure,
);

/** By index in a totals vector: the figure that the field belongs to. */
const figureByField: readonly Figure[] = publicIndexesByField.map(([part]) => figureByPart[part!]!);

const partsAt = (level: FigureLevel) =>
  new Map(figures.map((figure) => [figure, publicFieldsAt(figure, level).map(indexOf)]));
const sumParts = partsAt("sum");
const partsByMethod = partsAt("method");
const partsInDetail = partsAt("detail");

/** The index of a figure's sum over everything. */
export const sumPart = (figure: Figure): number => sumParts.get(figure)![0]!;

/** The indexes of a figure's sums by method. */
export const methodParts = (figure: Figure): readonly number[] => partsByMethod.get(figure)!;

/** The indexes of the sums that break down one method of a figure; none for most figures. */
export const detailParts = (figure: Figure, method: Method): readonly number[] =>
  partsInDetail.get(figure)!.filter((part) => publicFields[part]!.includes(`.${method}.`));

/** One bit for each figure, so that a number can be a set of figures. They are stored: a figure keeps its bit, and a new one takes the next. */
const bits: Readonly<Record<Figure, number>> = {
  files: 1 << 0,
  emails: 1 << 1,
  apps: 1 << 2,
  unsubscribes: 1 << 3,
  bytes: 1 << 4,
  devices: 1 << 5,
  grams: 1 << 6,
};
export const figureBit = (figure: Figure): number => bits[figure];

/** By index in a totals vector: the bit of the figure that the field belongs to. */
export const figureBitByField: readonly number[] = figureByField.map(figureBit);
