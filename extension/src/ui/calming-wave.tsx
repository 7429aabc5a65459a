import "./calming-wave.css";

const width = 1200;
const waveLength = 190;
const middle = 26;
const maxHeight = 21;
const step = 8;

const points = Array.from({ length: width / step + 1 }, (_, index) => {
  const x = index * step;
  const height = maxHeight * (1 - x / width) ** 1.2;
  return `${x} ${(middle - height * Math.sin((2 * Math.PI * x) / waveLength)).toFixed(1)}`;
});
const path = `M${points.join("L")}`;

/** The wave of the logo, which calms down to a line. It only decorates. */
export const CalmingWave = () => (
  <svg
    class="calming-wave"
    viewBox={`0 0 ${width} ${2 * middle}`}
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    <path d={path} vector-effect="non-scaling-stroke" />
  </svg>
);
