import type { Text } from "@digital-cleanup/text";
import { createContext } from "preact";
import { useContext } from "preact/hooks";

type FormState = {
  t: Text;
  /** A sentence for each field that was refused, by the field's name. */
  errors: Readonly<Record<string, string>>;
  /** Of a field that changed without being typed in: since then it is no longer known to be wrong. */
  clearError: (name: string) => void;
};

export const FormContext = createContext<FormState | undefined>(undefined);

/** The form around a field. */
export function useForm(): FormState {
  const form = useContext(FormContext);
  if (!form) throw new Error("a field stands outside of a form");
  return form;
}
