import type { PreactScope } from "./preact-parts.ts";

/** In place of the modules of Preact, in a build: the copy that the script of Preact has set. */
export const {
  createContext,
  Fragment,
  h,
  render,
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} = (globalThis as PreactScope).digitalCleanupPreact;
