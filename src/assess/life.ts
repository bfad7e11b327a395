import type { AgreementFile } from '../agreement/schema.ts';
import type { View } from '../record/record.ts';
import { type Lifecycle, lifecycleOf } from './lifecycle.ts';

/** An agreement from one perspective, as far as its life goes: enough to say who was bound when. */
export interface Life {
  readonly agreement: AgreementFile;
  readonly view: View;
  readonly life: Lifecycle;
}

export function lifeOf(agreement: AgreementFile, view: View): Life {
  return { agreement, view, life: lifecycleOf(agreement, view) };
}
