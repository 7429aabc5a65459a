export type Bar = {
  label: string;
  /** The value as printed above the bar. */
  text: string;
  /** Height from 0 to 1; undefined if nothing was counted. */
  share: number | undefined;
  /** `aside`: not comparable with the other values. `cut`: also cut off, because it exceeds the scale. */
  kind?: "aside" | "cut";
};

const fullHeightPx = 130;
const minHeightPx = 2;

/** A bar chart. It is hidden from screen readers, because the table on the same page has the same values. */
export const BarChart = ({ title, note, bars }: { title: string; note: string; bars: Bar[] }) => (
  <figure class="card chart flow">
    <figcaption>
      <h3>{title}</h3>
      <p class="tiny soft">{note}</p>
    </figcaption>
    <div class="plot" aria-hidden="true">
      {bars.map(({ label, text, share, kind }) => (
        <div key={label}>
          {text}
          {kind === "cut" && " ↑"}
          {share !== undefined && (
            <svg
              class={kind ? `bar-of-plot bar-of-plot--${kind}` : "bar-of-plot"}
              height={Math.max(minHeightPx, Math.round(share * fullHeightPx))}
            />
          )}
        </div>
      ))}
    </div>
    <div class="years" aria-hidden="true">
      {bars.map(({ label }) => (
        <span key={label}>{label}</span>
      ))}
    </div>
  </figure>
);
