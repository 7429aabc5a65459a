type Props = {
  /** How many of the received contributions the total contains. */
  counted: number;
  received: number;
};

/** The most blocks that can be told apart on a phone. */
const maxBlocks = 40;

/** One block for each contribution, dotted if it is not counted yet; a bar if there are many. */
export function CountedBlocks({ counted, received }: Props) {
  if (received <= maxBlocks) {
    return (
      <div class="blocks" aria-hidden="true">
        {Array.from({ length: received }, (_, index) => (
          <i key={index} class={index < counted ? "block" : "block block--missing"} />
        ))}
      </div>
    );
  }
  const share = `${(100 * counted) / received}%`;
  return (
    <svg class="blocks-bar" aria-hidden="true">
      {counted < received && <line x1={share} x2="100%" y1="50%" y2="50%" />}
      <rect width={share} height="100%" />
    </svg>
  );
}
