import type { Sober, SoberPages } from "./sober-schema.ts";

export const noSober: Sober = { everywhere: false, sites: [] };
export const noPages: SoberPages = { paused: [], opened: [] };

/** The entry of the list that covers a host: the host itself or its parent domain. */
export const siteCovering = ({ sites }: Pick<Sober, "sites">, host: string): string | undefined =>
  sites.find((site) => host === site || host.endsWith(`.${site}`));

export const isChosen = (sober: Sober, host: string): boolean =>
  sober.everywhere || siteCovering(sober, host) !== undefined;

export const isPausedAt = ({ pausedUntilMs = 0 }: Sober, nowMs: number): boolean =>
  nowMs < pausedUntilMs;

/** The end of the local day. */
export const tomorrowMs = (now: Date): number =>
  new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1).getTime();
