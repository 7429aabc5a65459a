import { Illustration } from "./illustration.tsx";

/** A computer on a table, before anything was measured. */
export function EmptyHomeIllustration() {
  return (
    <Illustration>
      <circle cx="86" cy="86" r="58" fill="#f5c842" fill-opacity=".9" />
      <rect x="36" y="62" width="112" height="74" rx="10" fill="#1f8a9b" />
      <rect x="46" y="72" width="92" height="54" rx="4" fill="#fff" fill-opacity=".92" />
      <path d="M58 100c7-13 15-13 23-4s17 9 25-2 13-10 20-6" stroke="#1f8a9b" stroke-width="6" />
      <path d="M24 140h136" stroke="#1f8a9b" stroke-width="12" />
      <path d="M176 104h36v24a14 14 0 0 1-14 14h-8a14 14 0 0 1-14-14z" fill="#1f8a9b" />
      <path d="M212 110h4a9 9 0 0 1 0 18h-4" stroke="#1f8a9b" stroke-width="7" />
      <path
        d="M186 90c-5-7 5-11 0-19m16 19c-5-7 5-11 0-19"
        stroke="#1f8a9b"
        stroke-width="5"
        stroke-opacity=".7"
      />
      <path d="M10 154h220" stroke="#1f8a9b" stroke-width="6" stroke-opacity=".35" />
    </Illustration>
  );
}
