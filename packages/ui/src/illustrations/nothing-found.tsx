import { Illustration } from "./illustration.tsx";

/** An empty folder under a magnifying glass. */
export function NothingFoundIllustration() {
  return (
    <Illustration>
      <path
        d="M34 50a12 12 0 0 1 12-12h36l14 16h84a12 12 0 0 1 12 12v72a12 12 0 0 1-12 12H46a12 12 0 0 1-12-12z"
        fill="#1f8a9b"
        fill-opacity=".2"
      />
      <path d="M34 84h158v54a12 12 0 0 1-12 12H46a12 12 0 0 1-12-12z" fill="#1f8a9b" />
      <path d="m177 129 32 33" stroke="#f5c842" stroke-width="15" />
      <circle cx="148" cy="98" r="42" fill="#fff" stroke="#f5c842" stroke-width="10" />
      <path d="M126 94c6-15 14-14 22-6s16 9 22-6M126 114h44" stroke="#0a5a6b" stroke-width="8" />
      <path d="M52 128h32" stroke="#fff" stroke-width="7" />
    </Illustration>
  );
}
