import { Facts } from '../../components/Facts';
import { Link } from '../../components/Link';
import { Section } from '../../components/Section';
import type { RunDetailsFragment } from '../../graphql/graphql';
import { count } from '../../lib/format';
import { environmentInWords } from './environment';
import { hyperparameterFacts } from './hyperparameters';

/** Shows everything needed to reproduce the run. */
export function RunConfiguration({ run }: { run: RunDetailsFragment }) {
  return (
    <Section title="Configuration">
      <Facts
        facts={[
          { name: 'Dataset', value: <DatasetValue run={run} /> },
          ...hyperparameterFacts(run.hyperparameters, run.architecture.hyperparametersSchema),
          { name: 'Seed', value: run.seed },
          ...(run.parameterCount == null ? [] : [{ name: 'Parameters', value: parameters(run) }]),
          ...(run.environment ? [{ name: 'Environment', value: environmentInWords(run.environment) }] : []),
        ]}
      />
    </Section>
  );
}

function DatasetValue({ run }: { run: RunDetailsFragment }) {
  const { dataset } = run.experiment;
  const total = (part: 'train' | 'validation') => count(dataset.classes.reduce((sum, one) => sum + one[part], 0));
  return (
    <>
      <Link href={`/datasets/${dataset.id}`}>{dataset.name}</Link> · {total('train')} + {total('validation')}
      {dataset.hash && (
        <>
          {' '}
          · <code title={dataset.hash}>{dataset.hash.slice(0, 8)}</code>
        </>
      )}
    </>
  );
}

function parameters({ parameterCount, trainableParameterCount }: RunDetailsFragment) {
  const all = count(parameterCount ?? 0);
  if (trainableParameterCount == null || trainableParameterCount === parameterCount) return `${all}, all trainable`;
  return `${all}, ${count(trainableParameterCount)} of them trainable`;
}
