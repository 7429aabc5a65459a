import { Illustration } from "./illustration.tsx";

/** Three drawers in order, and a tick. */
export function SessionEndIllustration() {
  return (
    <Illustration>
      <path d="M58 64a62 62 0 0 1 124 0z" fill="#f5c842" />
      <rect x="44" y="64" width="152" height="94" rx="12" fill="#1f8a9b" />
      <g fill="#fff" fill-opacity=".16">
        <rect x="54" y="74" width="132" height="22" rx="5" />
        <rect x="54" y="101" width="132" height="22" rx="5" />
        <rect x="54" y="128" width="132" height="22" rx="5" />
      </g>
      <g stroke="#f5c842" stroke-width="6">
        <path d="M110 85h20M110 112h20M110 139h20" />
      </g>
      <path d="M10 162h220" stroke="#1f8a9b" stroke-width="6" stroke-opacity=".35" />
      <path d="m101 38 13 13 26-27" stroke="#06303b" stroke-width="9" />
      <path
        d="M12 110c6-12 12-12 18 0M210 96c6-12 12-12 18 0"
        stroke="#1f8a9b"
        stroke-width="5"
        stroke-opacity=".6"
      />
    </Illustration>
  );
}
