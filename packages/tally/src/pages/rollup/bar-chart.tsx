export type Bar = {
  label: string;
  /** The value as printed above the bar. */
  text: string;
  /** Height from 0 to 1; undefined where nothing was counted. */
  share: number | undefined;
  /** `aside`: does not compare with the others. `cut`: and would not fit the scale. */
  kind?: "aside" | "cut";
};

const fullHeightPx = 130;
const leastHeightPx = 2;

/** Small bars with their values. Hidden from readers of the page: the table that stands with it says the same. */
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
              height={Math.max(leastHeightPx, Math.round(share * fullHeightPx))}
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
