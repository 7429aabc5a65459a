import { Illustration } from "./illustration.tsx";

/** A browser whose button on the toolbar stands out. */
export function WelcomeIllustration() {
  return (
    <Illustration>
      <rect x="20" y="22" width="200" height="136" rx="16" fill="#1f8a9b" fill-opacity=".14" />
      <path d="M20 52V38a16 16 0 0 1 16-16h168a16 16 0 0 1 16 16v14z" fill="#1f8a9b" />
      <g fill="#fff">
        <circle cx="38" cy="37" r="4.5" />
        <circle cx="53" cy="37" r="4.5" />
      </g>
      <rect x="72" y="31" width="96" height="12" rx="6" fill="#fff" fill-opacity=".35" />
      <circle cx="120" cy="112" r="36" fill="#f5c842" />
      <path
        d="M20 114c16-15 33-15 50 0s34 15 50 0 34-15 50 0 34 15 50 0v28a16 16 0 0 1-16 16H36a16 16 0 0 1-16-16z"
        fill="#1f8a9b"
      />
      <path d="M48 138h144" stroke="#fff" stroke-width="7" />
      <rect x="176" y="10" width="52" height="30" rx="9" fill="#f5c842" />
      <path d="M188 28c3-9 8-9 13-4s11 4 15-4" stroke="#06303b" stroke-width="5" />
    </Illustration>
  );
}
