import { createContext, Fragment, h, render } from "preact";
import {
  useContext,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from "preact/hooks";

/** What our components use of Preact. `shared-preact.ts` names it for them. */
const preactParts = {
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
};

/** In a web page, the isolated world of the document, which its own scripts cannot access. */
export type PreactScope = typeof globalThis & { digitalCleanupPreact: typeof preactParts };

export const setPreactParts = (): void => {
  (globalThis as PreactScope).digitalCleanupPreact = preactParts;
};
