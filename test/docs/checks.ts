/** docs/checks.md, from the registry of rules. */
import { RULES } from '../../core/runsheet/check/check.rules.ts';
import type { Rule, Wording } from '../../core/runsheet/check/check.model.ts';
import { TWO_PERSON_SUMS } from '../../core/runsheet/twoPerson.ts';

const HEAD = `# Pre-flight checks of a run sheet

Written by \`npm run docs\` from the rules in \`core/runsheet/check/rules\`: change those, not this page.

\`anchor-studio check FILE\` runs them on any file that import takes, the studio before a show and while a sheet is edited. A finding of severity
\`block\` keeps a live show from starting, unless a named person overrides it with a reason, which goes into the log. One slip is told once, by the rule that it
belongs to, and with the arithmetic. Words are held against the lexicon (\`docs/compliance.md\`).

Two people are asked for when a drop may cost more than this, unless the shop sets a sum of its own: ${Object.entries(
  TWO_PERSON_SUMS,
)
  .map(([currency, sum]) => `${currency} ${sum.toLocaleString('en-US')}`)
  .join(', ')}.

The sources name the law that a rule has in mind; they are no legal advice.
`;

/** The page. */
export function checksPage(): string {
  return [HEAD, ...RULES.map(section)].join('\n');
}

function section({ id, asks, source, severities, says, fixes = {} }: Rule): string {
  return [
    `## ${id}`,
    '',
    `${asks.en} ${asks.zh}？ _${severities.join(', ')}_`,
    '',
    `Source: ${source.en}. ${source.zh}。`,
    '',
    ...Object.values(says).map(worded),
    ...Object.values(fixes).map((fix) => `- → ${fix.en} / ${fix.zh}`),
    '',
  ].join('\n');
}

function worded({ zh, en }: Wording): string {
  return `- ${en} / ${zh}`;
}
