import {
  type OrganiserKind,
  type TerritoryCodes,
  type TerritoryLevel,
  territoryLevels,
} from "@digital-cleanup/challenge";
import { createFigureSum, type FigureSum } from "./figure-sum.ts";
import { type IndexedEvent, placeInList } from "./indexed-event.ts";
import { territoryKey } from "../territories/unpack-territories.ts";

/** A territory, or its part inside the territories above it, with the sums of its events of one year. */
export type TerritoryNode = {
  year: number;
  level: TerritoryLevel;
  codes: TerritoryCodes;
  /** Of all its events. */
  figures: FigureSum;
  /** Of its events of no narrower territory. */
  ownFigures: FigureSum;
  /** Of all its events, by the kind of their organiser. */
  kinds: Map<OrganiserKind, FigureSum>;
  children: Map<string, TerritoryNode>;
  eventCount: number;
  /** The number of the last change inside it. */
  changedAt: number;
};

/** Whether a territory is inside another. */
export const isInside = (codes: TerritoryCodes, territory: TerritoryCodes): boolean =>
  territoryLevels.every(
    (level) => territory[level] === undefined || territory[level] === codes[level],
  );

function sumOfKind({ kinds }: TerritoryNode, kind: OrganiserKind): FigureSum {
  const sum = kinds.get(kind) ?? createFigureSum();
  kinds.set(kind, sum);
  return sum;
}

const deepestLevel = (codes: TerritoryCodes): TerritoryLevel =>
  territoryLevels.findLast((level) => codes[level] !== undefined) ?? "country";

/**
 * The sums of events by year and territory, kept up to date event by event: a change costs the same however many events
 * there are.
 */
export function createTerritoryTree() {
  const roots = new Map<string, TerritoryNode>();
  /** By level and code: an EPCI that spans several departments has a node in each. */
  const places = new Map<string, Set<TerritoryNode>>();
  const lists = new Map<number, IndexedEvent[]>();
  let changes = 0;

  function createNode(year: number, level: TerritoryLevel, codes: TerritoryCodes): TerritoryNode {
    const node: TerritoryNode = {
      year,
      level,
      codes,
      figures: createFigureSum(),
      ownFigures: createFigureSum(),
      kinds: new Map(),
      children: new Map(),
      eventCount: 0,
      changedAt: 0,
    };
    const key = territoryKey(level, codes[level]!);
    places.set(key, (places.get(key) ?? new Set()).add(node));
    return node;
  }

  /** The nodes of a territory from the country down. */
  function pathTo({ year, codes }: IndexedEvent): TerritoryNode[] {
    const path: TerritoryNode[] = [];
    const codesSoFar: TerritoryCodes = { country: codes.country };
    for (const level of territoryLevels) {
      const code = codes[level];
      if (code === undefined) continue;
      codesSoFar[level] = code;
      const siblings: Map<string, TerritoryNode> = path.at(-1)?.children ?? roots;
      const key = path.length > 0 ? territoryKey(level, code) : `${year} ${code}`;
      const node = siblings.get(key) ?? createNode(year, level, { ...codesSoFar });
      siblings.set(key, node);
      path.push(node);
    }
    return path;
  }

  function change(event: IndexedEvent, sign: 1 | -1): void {
    const path = pathTo(event);
    changes += 1;
    for (const node of path) {
      node.eventCount += sign;
      node.changedAt = changes;
    }
    const ofKind = path.map((node) => sumOfKind(node, event.kind));
    const sums = [...path.map(({ figures }) => figures), ...ofKind, path.at(-1)!.ownFigures];
    for (const sum of sums) {
      if (sign > 0) sum.add(event.figures);
      else sum.remove(event.figures);
    }
    if (!event.listed) return;
    const list = lists.get(event.year) ?? [];
    lists.set(event.year, list);
    const index = placeInList(list, event.listed);
    if (sign > 0) list.splice(index, 0, event);
    else list.splice(index, 1);
  }

  return {
    add: (event: IndexedEvent): void => change(event, 1),
    /** Takes away an event that was added before. */
    remove: (event: IndexedEvent): void => change(event, -1),

    /** The nodes that make up a territory, of all years in which it has had events. */
    nodesOf(codes: TerritoryCodes): TerritoryNode[] {
      const level = deepestLevel(codes);
      const nodes = places.get(territoryKey(level, codes[level]!)) ?? [];
      return [...nodes].filter((node) => isInside(node.codes, codes));
    },

    /** The listed events of a year, in the order of lists. */
    listOf: (year: number): readonly IndexedEvent[] => lists.get(year) ?? [],
  };
}

export type TerritoryTree = ReturnType<typeof createTerritoryTree>;
