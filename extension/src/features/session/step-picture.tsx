import type { JSX } from "preact";
import type { StepId } from "./session-state.ts";

/** The picture of a step, in the two colours of the illustrations: a sun, two waves and a straight line around one thing. */
export function StepPicture({ step }: { step: StepId }) {
  const Drawing = drawings[step];
  return (
    <svg
      viewBox="0 0 240 240"
      fill="none"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <circle cx="120" cy="122" r="92" fill="#f5c842" />
      <Drawing />
      <path d="M24 214h192" stroke="#1f8a9b" stroke-width="6" stroke-opacity=".4" />
      <path d="M214 74c6-11 12-11 18 0M8 96c6-11 12-11 18 0" stroke="#0a5a6b" stroke-width="6" />
    </svg>
  );
}

const drawings: Record<StepId, () => JSX.Element> = {
  devices: OpenDrawer,
  phone: Gallery,
  computer: TwoAlike,
  mail: Letters,
  cloud: Cloud,
  browser: Tabs,
};

/** A phone and a tablet in an open drawer. */
function OpenDrawer() {
  return (
    <>
      <rect x="62" y="66" width="40" height="80" rx="8" fill="#0a5a6b" />
      <rect x="68" y="76" width="28" height="52" rx="3" fill="#fff" />
      <rect x="108" y="88" width="66" height="56" rx="6" fill="#0a5a6b" />
      <rect x="115" y="95" width="52" height="40" rx="3" fill="#fff" />
      <path d="M121 122c6-12 12-12 20-5s13 6 20-7" stroke="#1f8a9b" stroke-width="5" />
      <path d="M44 136h152l10 18v48a10 10 0 0 1-10 10H44a10 10 0 0 1-10-10v-48z" fill="#1f8a9b" />
      <rect x="46" y="160" width="148" height="40" rx="6" fill="#fff" fill-opacity=".16" />
      <path d="M106 180h28" stroke="#f5c842" stroke-width="8" />
    </>
  );
}

/** Videos between photos. */
function Gallery() {
  return (
    <>
      <rect x="74" y="28" width="92" height="184" rx="18" fill="#1f8a9b" />
      <rect x="84" y="44" width="72" height="146" rx="6" fill="#fff" />
      <path
        d="M94 52h20a4 4 0 0 1 4 4v20a4 4 0 0 1-4 4H94a4 4 0 0 1-4-4V56a4 4 0 0 1 4-4zM126 52h20a4 4 0 0 1 4 4v20a4 4 0 0 1-4 4h-20a4 4 0 0 1-4-4V56a4 4 0 0 1 4-4zM94 84h20a4 4 0 0 1 4 4v20a4 4 0 0 1-4 4H94a4 4 0 0 1-4-4V88a4 4 0 0 1 4-4zM126 116h20a4 4 0 0 1 4 4v20a4 4 0 0 1-4 4h-20a4 4 0 0 1-4-4v-20a4 4 0 0 1 4-4zM94 148h20a4 4 0 0 1 4 4v20a4 4 0 0 1-4 4H94a4 4 0 0 1-4-4v-20a4 4 0 0 1 4-4z"
        fill="#1f8a9b"
        fill-opacity=".25"
      />
      <g fill="#1f8a9b">
        <rect x="122" y="84" width="28" height="28" rx="4" />
        <rect x="90" y="116" width="28" height="28" rx="4" />
        <rect x="122" y="148" width="28" height="28" rx="4" />
      </g>
      <path d="m132 93 9 5-9 5zM100 125l9 5-9 5zM132 157l9 5-9 5z" fill="#fff" />
      <path d="M110 201h20" stroke="#fff" stroke-width="5" />
    </>
  );
}

/** Two files alike on a screen. */
function TwoAlike() {
  return (
    <>
      <rect x="38" y="54" width="164" height="122" rx="14" fill="#1f8a9b" />
      <rect x="49" y="65" width="142" height="94" rx="5" fill="#fff" />
      <path d="M106 176h28v28h-28z" fill="#0a5a6b" />
      <path d="M82 209h76" stroke="#1f8a9b" stroke-width="11" />
      <g fill="#1f8a9b" fill-opacity=".25">
        <rect x="62" y="78" width="48" height="68" rx="5" />
        <rect x="130" y="78" width="48" height="68" rx="5" />
      </g>
      <path
        d="M72 96c5-8 9-8 14-3s9 5 14-3M140 96c5-8 9-8 14-3s9 5 14-3M72 114h28M72 128h28M140 114h28M140 128h28"
        stroke="#1f8a9b"
        stroke-width="5"
      />
      <circle cx="176" cy="146" r="17" fill="#f5c842" />
      <path d="m169 139 14 14m0-14-14 14" stroke="#06303b" stroke-width="5" />
    </>
  );
}

/** Letters that leave an envelope. */
function Letters() {
  return (
    <>
      <path d="M34 112 120 52l86 60v80a14 14 0 0 1-14 14H48a14 14 0 0 1-14-14z" fill="#0a5a6b" />
      <rect x="58" y="48" width="124" height="120" rx="8" fill="#fff" />
      <path
        d="M76 74c9-14 17-14 27-5s18 9 27-4 17-12 34-4M76 96h88M76 114h56"
        stroke="#1f8a9b"
        stroke-width="7"
      />
      <path d="m34 112 86 56 86-56v80a14 14 0 0 1-14 14H48a14 14 0 0 1-14-14z" fill="#1f8a9b" />
      <path d="m40 202 56-46m104 46-56-46" stroke="#fff" stroke-opacity=".35" stroke-width="5" />
    </>
  );
}

/** A cloud over three files, the largest first. */
function Cloud() {
  return (
    <>
      <path d="M66 130a36 36 0 0 1-3-72 50 50 0 0 1 95-6 40 40 0 0 1 20 78z" fill="#1f8a9b" />
      <path d="M84 98c9-15 18-15 28-5s19 9 28-5 16-12 22-8" stroke="#fff" stroke-width="8" />
      <rect x="46" y="146" width="148" height="16" rx="8" fill="#0a5a6b" />
      <rect x="46" y="168" width="100" height="16" rx="8" fill="#1f8a9b" />
      <rect x="46" y="190" width="56" height="16" rx="8" fill="#1f8a9b" fill-opacity=".6" />
      <path d="m178 180 9 9 18-19" stroke="#06303b" stroke-width="8" />
    </>
  );
}

/** A browser with more tabs than anyone reads, asleep. */
function Tabs() {
  return (
    <>
      <path d="M52 50h32a9 9 0 0 1 9 9v20H43V59a9 9 0 0 1 9-9z" fill="#1f8a9b" />
      <path
        d="M104 50h32a9 9 0 0 1 9 9v20H95V59a9 9 0 0 1 9-9zM156 50h32a9 9 0 0 1 9 9v20h-50V59a9 9 0 0 1 9-9z"
        fill="#0a5a6b"
      />
      <rect x="36" y="74" width="168" height="132" rx="12" fill="#1f8a9b" />
      <rect x="47" y="99" width="146" height="96" rx="5" fill="#fff" />
      <path d="M54 86h80" stroke="#fff" stroke-opacity=".4" stroke-width="8" />
      <path d="M96 126h26l-26 30h26M140 114h16l-16 18h16" stroke="#1f8a9b" stroke-width="7" />
      <path
        d="M64 178c9-11 18-11 28-3s18 7 28 0 18-8 28 0 18 7 28-1"
        stroke="#f5c842"
        stroke-width="7"
      />
    </>
  );
}
