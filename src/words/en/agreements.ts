import type { AgreementFile } from '../../agreement/schema.ts';
import type { Day } from '../../time/day.ts';
import { dayWords, numberWords, plural } from './grammar.ts';
import { elsewhere, type Standing } from './today.ts';

/** The list of all agreements. */
export const agreements = {
  title: 'Agreements',
  lead: (day: Day, all: number, standing: Standing, disputed: number, filtered: boolean) => {
    if (all === 0 && filtered) return 'No agreement in the library fits.';
    const { force } = standing;
    const parts = [
      `${numberWords(force)} of ${plural(all, 'agreement')}${filtered ? ' that fit' : ''} ${force === 1 ? 'is' : 'are'} in force`,
      ...elsewhere(standing),
    ];
    const doubt = disputed === 0 ? '' : ` Who is bound is disputed (≠) in ${numberWords(disputed)} of them.`;
    return `On ${dayWords(day)}, ${parts.join(', ')}.${doubt}`;
  },
  unsigned: 'Not yet signed or proposed',
  place: (title: string, many: number) => `${title} (${many})`,
  kind: 'Kind',
  everyKind: 'Every kind',
  name: 'Words of its name',
  show: 'Show',
  showAll: 'Show all',
  kinds: {
    treaty: 'treaty',
    'executive-agreement': 'executive agreement',
    'political-commitment': 'political commitment',
    pledge: 'pledge',
    draft: 'draft',
    proposal: 'proposal',
  } satisfies Readonly<Record<AgreementFile['kind'], string>> as Readonly<Record<AgreementFile['kind'], string>>,
  nothingYet: 'nothing had happened by then.',
  manyAnswers: (answers: number, parties: number) => `${answers} answers for ${parties} parties.`,
};
