/** A progress bar. Without `share` it is not known how much is left. */
export function Meter({ share, labelledBy }: { share: number | undefined; labelledBy: string }) {
  const percent = share === undefined ? undefined : Math.floor(share * 100);
  return (
    <div
      class="meter"
      role="progressbar"
      aria-labelledby={labelledBy}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent}
    >
      <i style={{ "--v": `${percent ?? 0}%` }} />
    </div>
  );
}
