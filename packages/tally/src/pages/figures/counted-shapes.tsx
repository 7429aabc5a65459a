import type { ComponentChildren } from "preact";

type Props = {
  received: number;
  /** The number of contributions at which the total appears. `null`: only when the event closes, and there is no ring. */
  appearsAt: number | null;
  /** The count in words, in the middle. */
  children: ComponentChildren;
};

/** A ring of one segment for each contribution that the total waits for: solid if received, dotted if missing. */
export const GatheringRing = ({ received, appearsAt, children }: Props) => (
  <div class="ring">
    {appearsAt !== null && <Segments filled={Math.min(received, appearsAt)} count={appearsAt} />}
    <div class="ring__count">{children}</div>
  </div>
);

const size = 200;
const radius = 88;

function Segments({ filled, count }: { filled: number; count: number }) {
  const pitch = (2 * Math.PI * radius) / count;
  const width = Math.min(15, 0.65 * pitch);
  const segments = Array.from({ length: count }, (_, index) => arc(index * pitch, pitch, width));
  const newest = Math.max(0, filled - 1);
  return (
    <svg viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
      <path class="ring__missing" d={segments.slice(filled).join("")} />
      <path d={segments.slice(0, newest).join("")} stroke-width={width} />
      {filled > 0 && (
        <g class="ring__newest" key={filled}>
          <path class="ring__edge" d={segments[newest]} pathLength={1} stroke-width={width + 2} />
          <path d={segments[newest]} pathLength={1} stroke-width={width - 2} />
        </g>
      )}
    </svg>
  );
}

/** A segment that starts `from` along the ring, which begins at its top. Its round caps lie within its pitch. */
function arc(from: number, pitch: number, width: number): string {
  const gap = (0.2 * pitch + width) / 2;
  return `M${point(from + gap)}A${radius} ${radius} 0 0 1 ${point(from + pitch - gap)}`;
}

function point(along: number): string {
  const angle = along / radius;
  const x = size / 2 + radius * Math.sin(angle);
  const y = size / 2 - radius * Math.cos(angle);
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}

type CountedBlocksProps = {
  /** How many of the received contributions the total contains. */
  counted: number;
  received: number;
};

/** The most blocks that can be told apart on a phone. */
const maxBlocks = 40;

/** One block for each contribution, dotted if it is not counted yet; a bar if there are many. */
export function CountedBlocks({ counted, received }: CountedBlocksProps) {
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
