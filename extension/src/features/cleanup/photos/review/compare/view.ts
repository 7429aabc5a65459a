/** Where both pictures are looked at: `x` and `y` are the shift from the middle, in shares of the picture. */
export type View = { zoom: number; x: number; y: number };

export const wholeView: View = { zoom: 1, x: 0, y: 0 };

const zooms = [1, 2, 4, 8] as const;

/** A shift that would show what is beside the picture is cut. */
export function shifted({ zoom, x, y }: View, dx: number, dy: number): View {
  const max = (1 - 1 / zoom) / 2;
  // Adding 0 turns -0 into 0.
  const within = (share: number) => Math.min(max, Math.max(-max, share)) + 0;
  return { zoom, x: within(x + dx), y: within(y + dy) };
}

/** The next larger or smaller zoom, at the same place. */
export function zoomed(view: View, step: 1 | -1): View {
  const index = zooms.findIndex((zoom) => zoom === view.zoom) + step;
  const zoom = zooms[Math.min(zooms.length - 1, Math.max(0, index))]!;
  return shifted({ ...view, zoom }, 0, 0);
}

/** One press shows the details, another the whole again. */
export const zoomToggled = (view: View): View =>
  view.zoom === 1 ? { ...view, zoom: 4 } : wholeView;

export const toTransform = ({ zoom, x, y }: View): string =>
  `scale(${zoom}) translate(${x * 100}%, ${y * 100}%)`;
