import { Illustration } from "./illustration.tsx";

/** A curtain that opens. */
export function RevealIllustration() {
  return (
    <Illustration>
      <path d="M120 30V20M84 44l-8-11m80 11 8-11" stroke="#f5c842" stroke-width="7" />
      <circle cx="120" cy="98" r="46" fill="#f5c842" />
      <path d="M16 118c17-17 35-17 52 0s35 17 52 0 35-17 52 0 35 17 52 0v46H16z" fill="#1f8a9b" />
      <path d="M70 144h100" stroke="#fff" stroke-width="8" />
      <path
        d="M8 8h44c2 46-6 90-32 122v40H8zM232 8h-44c-2 46 6 90 32 122v40h12z"
        fill="#1f8a9b"
        stroke="#0a5a6b"
        stroke-width="4"
      />
      <path
        d="M26 24c1 38-2 68-9 92M214 24c-1 38 2 68 9 92"
        stroke="#fff"
        stroke-opacity=".35"
        stroke-width="4"
      />
      <path d="M5 8h230" stroke="#f5c842" stroke-width="9" />
    </Illustration>
  );
}
