'use client';
import '../../components/formStyles';
import { TextInput } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { type FormEvent, useMemo, useState } from 'react';
import { Section } from '../../components/Section';
import type { ArchitecturesQuery, ExperimentToExtendFragment, RunToRepeatQuery } from '../../graphql/graphql';
import { MutationError, useMutation, useQuery } from '../../lib/graphql';
import { ArchitectureChoice } from './ArchitectureChoice';
import { ArchitecturesPending } from './ArchitecturesPending';
import { HyperparameterForm } from './HyperparameterForm';
import { largerSize, tooSmallFor } from './imageSizes';
import { below } from './inputOrder';
import { AugmentationPreview, augments } from './LazyAugmentationPreview';
import { StartBar } from './StartBar';
import classes from './StartForm.module.css';
import { parseSeeds } from './seeds';
import { startRunMutation, trainersOnlineQuery } from './startDocuments';
import { type StartingPoint, startingPoint } from './startingPoint';
import { useArchitectures } from './useArchitectures';
import { useHyperparameters, type Values } from './useHyperparameters';

export type ExperimentToExtend = ExperimentToExtendFragment;
export type RunToRepeat = NonNullable<RunToRepeatQuery['run']>;

interface RunFormProps {
  experiment: ExperimentToExtend;
  from?: RunToRepeat;
  /** The number of epochs suggested by the link to this form. */
  epochs?: number;
}

/** Adds a run to an experiment, based on its runs or on the run to repeat. */
export function RunForm({ experiment, from, epochs }: RunFormProps) {
  const router = useRouter();
  const { mutate, pending } = useMutation(startRunMutation);
  const { data: trainers } = useQuery(trainersOnlineQuery, {}, ({ trainers: all }) =>
    all.every(({ online }) => !online),
  );
  const [chosenKey, setChosenKey] = useState(from?.architecture.key);
  /** Undefined until a seed is typed. */
  const [typedSeed, setTypedSeed] = useState<string>();
  const [changes, setChanges] = useState<Values>(epochs === undefined ? {} : { epochs });

  const { dataset } = experiment;
  const begun = useBeginning(experiment, chosenKey, from);
  const base = begun?.values ?? nothing;
  const imageSize = changes.imageSize ?? base.imageSize;
  const announced = useArchitectures(imageSize, dataset.classes.length);
  const architectures = announced.data?.architectures;
  const chosen = useMemo(
    () => (architectures ?? []).filter(({ key }) => key === begun?.key),
    [architectures, begun?.key],
  );
  const hyperparameters = useHyperparameters(chosen, base, [changes, setChanges]);
  const [architecture] = chosen;

  if (!architectures || !architecture || !begun) return <ArchitecturesPending {...announced} />;

  const seedText = typedSeed ?? String(begun.seed);
  const parsed = parseSeeds(seedText);
  const seed = 'seeds' in parsed && parsed.seeds.length === 1 ? parsed.seeds[0] : undefined;
  const obstacle = obstacleOf({ chosen, seed, valid: hyperparameters.valid });

  async function start(event: FormEvent) {
    event.preventDefault();
    if (obstacle !== null || !architecture) return;
    try {
      const { startRun } = await mutate({
        input: {
          experimentId: experiment.id,
          architecture: architecture.key,
          seed,
          hyperparameters: hyperparameters.toSend,
        },
      });
      router.push(`/runs/${startRun.id}`);
    } catch (error) {
      if (!(error instanceof MutationError)) throw error;
      hyperparameters.refuse(error.message);
    }
  }

  return (
    <form onSubmit={start} noValidate>
      <ArchitectureChoice
        single
        architectures={architectures}
        chosen={new Set([architecture.key])}
        onChange={keys => setChosenKey([...keys][0])}
      />
      <HyperparameterForm hyperparameters={hyperparameters} architectures={1} baseName={begun.name} />
      {augments(hyperparameters) && <AugmentationPreview datasetId={dataset.id} hyperparameters={hyperparameters} />}
      <SeedField text={seedText} error={seed === undefined && 'Enter one whole number.'} onChange={setTypedSeed} />
      <StartBar
        label="Start run"
        pending={pending}
        obstacle={obstacle}
        refusal={hyperparameters.refusal?.field === null ? hyperparameters.refusal.message : undefined}
        trainersOnline={trainers ? trainers.trainers.filter(({ online }) => online).length : null}
      />
    </form>
  );
}

/** The starting point depends on the chosen architecture, and the parameter counts depend on the starting point. */
function useBeginning({ runs, dataset }: ExperimentToExtend, chosenKey: string | undefined, from?: RunToRepeat) {
  const listed = useArchitectures(undefined, dataset.classes.length).data?.architectures;
  return useMemo(() => {
    const used = new Set(runs.map(run => run.architecture.key));
    const suggested = listed?.find(({ key }) => !used.has(key)) ?? listed?.[0];
    const found = listed?.find(({ key }) => key === chosenKey) ?? suggested;
    return found && { key: found.key, ...(from ? repeating(from) : startingPoint(runs, found)) };
  }, [listed, chosenKey, runs, from]);
}

interface Choices {
  chosen: ArchitecturesQuery['architectures'];
  seed: number | undefined;
  valid: boolean;
}

/** Returns what the user must do before the run can start, or null. */
function obstacleOf({ chosen, seed, valid }: Choices): string | null {
  const tooSmall = tooSmallFor(chosen);
  if (tooSmall.length > 0) return `${largerSize(tooSmall)}.`;
  if (seed === undefined) return 'Enter one whole number as the seed.';
  return valid ? null : 'Correct the hyperparameters marked above.';
}

interface SeedFieldProps {
  text: string;
  error: string | false;
  onChange: (text: string) => void;
}

function SeedField({ text, error, onChange }: SeedFieldProps) {
  return (
    <Section title="Seed" note="determines initial weights, image order and all other randomness">
      <div className={classes.head}>
        <TextInput
          aria-label="Seed"
          inputMode="numeric"
          value={text}
          onChange={event => onChange(event.currentTarget.value)}
          error={error}
          inputWrapperOrder={below}
        />
      </div>
    </Section>
  );
}

const nothing: Values = {};

const repeating = ({ number, seed, hyperparameters }: RunToRepeat): StartingPoint => ({
  values: hyperparameters,
  name: `run ${number}`,
  seed,
});
