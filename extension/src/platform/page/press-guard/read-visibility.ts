/** The top layer is painted above all other elements of the page, whatever their `z-index`. */
export const isInTopLayer = (host: HTMLElement): boolean =>
  host.isConnected && host.matches(":popover-open");

/** Browsers round by less than a pixel. */
export function isInViewport(host: HTMLElement): boolean {
  const { left, top, right, bottom, width, height } = host.getBoundingClientRect();
  const isInside = left > -1 && top > -1 && right < innerWidth + 1 && bottom < innerHeight + 1;
  return isInside && width > 0 && height > 0;
}

/** The page's `zoom` also makes the top layer smaller; it must stay legible. */
export const isLegible = (host: HTMLElement & { currentCSSZoom?: number }): boolean =>
  (host.currentCSSZoom ?? 1) > 0.7;

export const isRendered = (host: HTMLElement): boolean =>
  document.visibilityState === "visible" &&
  host.checkVisibility({ opacityProperty: true, visibilityProperty: true });

const transition = ":active-view-transition";
const hasTransitions = CSS.supports(`selector(${transition})`);

/** The snapshots of a view transition are painted above the top layer, and may let clicks through. */
export const isInTransition = (): boolean =>
  hasTransitions && document.documentElement.matches(transition);
