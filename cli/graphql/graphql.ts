/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Selects images that meet all given conditions. Runs must be among those of the answer sheet. */
export type AnsweredImageFilter = {
  /** The label of the image. */
  className?: string | null | undefined;
  /** Whether the label is probably wrong, as `AnsweredImage.labelSuspected` says. */
  labelSuspected?: boolean | null | undefined;
  /** Which of the runs are right. */
  outcome?: OutcomeInput | null | undefined;
  /** The id or number of the run that predicts `predictedClass`. */
  predictedBy?: string | null | undefined;
  /** The class that the run `predictedBy` predicts or, without it, that any run predicts. */
  predictedClass?: string | null | undefined;
  /** The ids or numbers of runs that must all be right. */
  rightBy?: Array<string> | null | undefined;
  /** The ids or numbers of runs that must all be wrong. */
  wrongBy?: Array<string> | null | undefined;
};

/** How images are ordered. Ties are in the order of the dataset. */
export type AnsweredImageOrder =
  /** By labelQuality, ascending, so that labels that are probably wrong come first. */
  | 'LEAST_PROBABLE_LABEL_FIRST'
  /** By the highest confidence of a wrong prediction, descending. Images that all runs predict correctly come last. */
  | 'MOST_CONFIDENT_MISTAKE_FIRST'
  /** The order of the dataset. */
  | 'POSITION';

/** How an archive labels its images. */
export type ArchiveLayout =
  /** A CSV in the archive gives the class of each image. */
  | 'CSV'
  /** The archive has one folder of images per class. */
  | 'FOLDERS';

/** What an artifact contains. */
export type ArtifactKind =
  /** The state from which an interrupted training can be resumed. Quintet's own trainer saves none. */
  | 'CHECKPOINT'
  /** A log of the training: numbers or text. */
  | 'LOG'
  /** A trained model, architecture and weights together, for use in other programs. */
  | 'MODEL'
  /** An image file to look at, such as a diagram. */
  | 'PICTURE'
  /** The weights of one epoch. */
  | 'WEIGHTS';

/** What a comparison allows conclusions about. */
export type ComparisonSubject =
  /** The architectures on these images, tested with three or more seeds of each. */
  | 'ARCHITECTURES'
  /** The two trained models only; with different seeds the result might be reversed. */
  | 'TRAINED_MODELS';

/** The state of the import of a dataset. */
export type DatasetStatus =
  /** The import failed, and the dataset has no images. */
  | 'FAILED'
  /** The import is running. */
  | 'IMPORTING'
  /** The import is complete, and the dataset can be used. It never changes again. */
  | 'READY';

/** Where the evidence of a finding is. */
export type EvidencePlace =
  /** The field `comparisons` of the experiment has the evidence. */
  | 'COMPARISONS'
  /** The field `confusionMatrix` of the run has the evidence. */
  | 'CONFUSION_MATRIX'
  /** The field `metrics` of the run has the evidence. */
  | 'CURVES'
  /** The field `summary` of the experiment has the evidence. */
  | 'SUMMARY';

/** What a folder of an archive means for the images in it and below it. */
export type FolderRole =
  /** The folder is one class, named after the folder. */
  | 'CLASS'
  /** Each folder directly below is a class. */
  | 'CLASSES'
  /** The images in the folder are not imported. */
  | 'LEFT_OUT'
  /** The folder holds the class folders of the test images. */
  | 'TEST'
  /** The folder holds the class folders of the training images. */
  | 'TRAIN'
  /** The folder holds the class folders of the validation images. */
  | 'VALIDATION';

/** Gives a role to a folder of the archive. */
export type FolderRoleInput = {
  /** The path of the folder in the archive. The top has an empty path. */
  path: string;
  /** The role of the folder. */
  role: FolderRole;
};

/** How the best epoch of a run is chosen. */
export type Headline =
  /** The best epoch is the one with the highest validation accuracy. */
  | 'BEST_ACCURACY'
  /** The best epoch is the last one. */
  | 'LAST'
  /** The best epoch is the one with the lowest validation loss. */
  | 'LOWEST_LOSS';

/** How the image files of a dataset are decoded to pixels, both for training and for previews. */
export type ImageReading =
  /** Images are turned upright, converted by their colour profile, drawn on white where they are transparent, and scaled from 16 to 8 bits. */
  | 'CORRECTED'
  /** Images are decoded to exactly the same bytes as by Keras' loader: it ignores EXIF rotation (except in TIFF), transparency and colour profiles, and clips 16-bit grey at 255. */
  | 'KERAS';

/** Which archive to import, and how to read and split its images. */
export type ImportDatasetInput = {
  /** The classes to import, at least two. All classes are imported if this is null. */
  classes?: Array<string> | null | undefined;
  /** The roles of the folders of the archive. If this is null, their names and shape decide. */
  folders?: Array<FolderRoleInput> | null | undefined;
  /** How image files are decoded to pixels. */
  imageReading?: ImageReading;
  /** The name of the new dataset. It has 1 to 100 characters, and must be unique. */
  name: string;
  /** The seed of the random split. The same seed draws the same split again. It is 1 unless given. */
  seed?: number | null | undefined;
  /** The text of a CSV with the columns file (or ID), class (optional) and split. The split is used exactly as given. It cannot be combined with trainPerClass or validationPerClass. */
  splitCsv?: string | null | undefined;
  /** The number of training images per class in a random split. If a class has too few images, training is filled before validation. */
  trainPerClass?: number | null | undefined;
  /** The id of the upload to import. */
  uploadId: string;
  /** The number of validation images per class in a random split. */
  validationPerClass?: number | null | undefined;
};

/** The kind of a finding. docs/insights.md defines each kind. */
export type InsightKind =
  /** Augmentation made the gap between training and validation or test accuracy much smaller. */
  | 'AUGMENTATION_NARROWED_GAP'
  /** The loss became NaN or infinite. */
  | 'DIVERGED'
  /** A pretrained network with frozen layers is not significantly better than one trained from scratch. */
  | 'FROZEN_BASE_NO_BETTER'
  /** The run is not significantly better than always guessing the largest class. */
  | 'NO_BETTER_THAN_CHANCE'
  /** The validation loss rises while the training accuracy still improves. */
  | 'OVERFITTING'
  /** The validation accuracy was still improving when the training ended. */
  | 'STILL_IMPROVING'
  /** The run does much better on large classes than on small ones. */
  | 'UNEQUAL_CLASSES'
  /** The validation accuracy fluctuates strongly from epoch to epoch. */
  | 'UNSTEADY';

/** Selects images by which runs predicted them correctly. */
export type OutcomeInput = {
  /** Which runs are right. */
  kind: OutcomeKind;
  /** The id of the single run that is right (ONLY_RIGHT) or wrong (ONLY_WRONG); required for these two kinds. */
  runId?: string | null | undefined;
};

/** Which runs of an answer sheet predicted an image correctly. */
export type OutcomeKind =
  /** Every run is right. */
  | 'ALL_RIGHT'
  /** No run is right. */
  | 'ALL_WRONG'
  /** Exactly one run is right. */
  | 'ONLY_RIGHT'
  /** Exactly one run is wrong. */
  | 'ONLY_WRONG'
  /** Some runs are right, but not all. */
  | 'SPLIT';

/** A part of the split of a dataset. */
export type Part =
  /** The images that a run is evaluated on once, at its best epoch. */
  | 'TEST'
  /** The images that runs train on. */
  | 'TRAIN'
  /** The images that no run uses. */
  | 'UNUSED'
  /** The images that a run is evaluated on after each epoch. */
  | 'VALIDATION';

/** A kind of problem that an import found in an archive. */
export type ProblemKind =
  /** A group of files has identical bytes but different labels. */
  | 'CONTRADICTORY'
  /** A group of files has identical bytes. */
  | 'DUPLICATE'
  /** A file of zero bytes was left out. */
  | 'EMPTY'
  /** A group of files has identical bytes and is in more than one part of the split. */
  | 'LEAKED'
  /** An image is in a folder that was left out, such as samples beside the parts of the split. */
  | 'LEFT_OUT'
  /** A file is labelled but is not in the archive. */
  | 'MISSING'
  /** A validation or test image looks like a training image, but is not the same file. */
  | 'NEAR_DUPLICATE'
  /** A file is neither an image that can be read nor a document, and was left out. */
  | 'OTHER_FORMAT'
  /** A class has fewer images than a random split requested, or none for training or validation. */
  | 'SHORT_CLASS'
  /** An image has no label in the archive and was left out. */
  | 'UNLABELLED'
  /** A file could not be decoded as an image and was left out. */
  | 'UNREADABLE';

/** Conditions on runs. A run has to meet all conditions that are given. */
export type RunFilter = {
  /** The key of the architecture of the run. */
  architecture?: string | null | undefined;
  /** The id of the dataset that the run trains on. */
  datasetId?: string | null | undefined;
  /** The id of the experiment that the run belongs to. */
  experimentId?: string | null | undefined;
  /** The run has one of these statuses. */
  status?: Array<RunStatus> | null | undefined;
};

/** The status of a run. */
export type RunStatus =
  /** Somebody cancelled the run. It can be retried. */
  | 'CANCELLED'
  /** The training ended successfully. */
  | 'COMPLETED'
  /** The training failed. The run can be retried. */
  | 'FAILED'
  /** The run is waiting for a trainer. */
  | 'QUEUED'
  /** A trainer has claimed the run and is training it. */
  | 'RUNNING';

/** How a series was reduced to the number of points that was requested. */
export type SamplingMethod =
  /** The series has its first and last point, and the lowest and highest point of each of several buckets. */
  | 'MINMAX'
  /** The series has all its points. */
  | 'NONE';

/** The origin of the split of a dataset. */
export type SplitSource =
  /** The split comes from the archive itself, either from a split column or from its folders. */
  | 'ARCHIVE'
  /** The split was drawn at random with a seed, so it can be repeated. */
  | 'DRAWN'
  /** The split comes from a split file that was given at the import. */
  | 'FILE';

/** The experiment to start: a dataset, architectures, seeds and hyperparameters. */
export type StartExperimentInput = {
  /** The keys of the architectures to train, each once. */
  architectures: Array<string>;
  /** The id of the dataset, which must be READY. */
  datasetId: string;
  /** How the best epoch of each run is chosen. */
  headline?: Headline;
  /** The hyperparameters that differ from the defaults, by name. Each applies to the architectures that know it; a name that no architecture knows is refused. */
  hyperparameters?: Record<string, unknown> | null | undefined;
  /** The name of the experiment. Omit it to have a name built from the titles or the number of the architectures and the name of the dataset. */
  name?: string | null | undefined;
  /** The seeds, each once. One run is queued for every architecture and seed. */
  seeds?: Array<number>;
};

/** A run to add to an experiment. */
export type StartRunInput = {
  /** The key of the architecture to train. */
  architecture: string;
  /** The id of the experiment. */
  experimentId: string;
  /** The hyperparameters that differ from the defaults, by name. A name that the architecture does not know is refused. */
  hyperparameters?: Record<string, unknown> | null | undefined;
  /** The seed from which all randomness of the training derives. */
  seed?: number;
};

export type CancelRunMutationVariables = Exact<{
  id: string;
}>;


export type CancelRunMutation = { cancelRun: { id: string, number: number, name: string, status: RunStatus } };

export type CompareExperimentQueryVariables = Exact<{
  id: string;
}>;


export type CompareExperimentQuery = { experiment: { id: string, name: string, headline: Headline, verdict: string, summaryNote: string, dataset: { name: string }, leakage: { part: Part, images: number, identical: number, nearDuplicates: number, sentence: string } | null, grouping: { groups: number | null, sentence: string }, chance: { part: Part, className: string, accuracy: number, correct: number, total: number } | null, bestRun: { id: string } | null, summaryByArchitecture: Array<{ name: string, mean: number, standardDeviation: number | null, architecture: { key: string }, rows: Array<{ part: Part, accuracy: number, low: number, high: number, correct: number, total: number, balancedAccuracy: number | null, trainAccuracy: number | null, gap: number | null, epoch: number, byGroups: { low: number, high: number } | null, withoutLeaks: { images: number, correct: number, total: number, accuracy: number, low: number, high: number } | null, run: { id: string, seed: number, status: RunStatus, parameterCount: number | null, trainableParameterCount: number | null, trainingSeconds: number | null, imagesPerSecond: number | null } }> }>, comparisons: Array<{ part: Part, total: number, bothRight: number, onlyARight: number, onlyBRight: number, neitherRight: number, pValue: number, pValueAdjusted: number, shown: boolean, speaksOf: ComparisonSubject, sentence: string, a: { id: string }, b: { id: string }, byGroups: { low: number, high: number, pValue: number, pValueAdjusted: number, shown: boolean } | null, seeds: { test: string, meanOfA: number, meanOfB: number, statistic: number, degreesOfFreedom: number, pValue: number, pValueAdjusted: number, shown: boolean } | null }>, insights: Array<{ kind: InsightKind, sentence: string, definition: string, suggestedEpochs: number | null, runs: Array<{ id: string }>, evidence: { place: EvidencePlace, metric: string | null, fromEpoch: number | null, toEpoch: number | null } }> } | null };

export type ListDatasetsQueryVariables = Exact<{ [key: string]: never; }>;


export type ListDatasetsQuery = { datasets: Array<{ id: string, name: string, status: DatasetStatus, failure: string | null, imageCount: number, runCount: number, createdAt: string, classes: Array<{ name: string, train: number, validation: number, test: number }> }> };

export type FilesOfRunQueryVariables = Exact<{
  id: string;
}>;


export type FilesOfRunQuery = { run: { number: number, status: RunStatus, artifacts: Array<{ name: string, kind: ArtifactKind, size: number, sha256: string, url: string }> } | null };

export type ListExperimentsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListExperimentsQuery = { experiments: { totalCount: number, pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ id: string, name: string, createdAt: string, dataset: { id: string, name: string }, runs: Array<{ id: string, status: RunStatus }>, bestRun: { id: string, bestAccuracy: number | null, architecture: { key: string } } | null }> } };

export type ImagesOfExperimentQueryVariables = Exact<{
  id: string;
  filter?: AnsweredImageFilter | null | undefined;
  orderBy: AnsweredImageOrder;
  first: number;
  after?: string | null | undefined;
}>;


export type ImagesOfExperimentQuery = { experiment: { answers: { images: { totalCount: number, pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ labelQuality: number | null, labelSuspected: boolean | null, likelyClass: string | null, image: { id: string, file: string, className: string, part: Part }, answers: Array<{ predictedClass: string, correct: boolean, confidence: number, labelProbability: number, by: { name: string } }> }> } } } | null };

export type ShowRunQueryVariables = Exact<{
  id: string;
  maxPoints: number;
}>;


export type ShowRunQuery = { run: { id: string, number: number, name: string, status: RunStatus, seed: number, attempt: number, failure: string | null, hyperparameters: Record<string, unknown>, parameterCount: number | null, trainableParameterCount: number | null, environment: Record<string, unknown> | null, bestEpoch: number | null, bestAccuracy: number | null, createdAt: string, startedAt: string | null, finishedAt: string | null, deletedAt: string | null, log: Array<string>, architecture: { key: string, title: string }, experiment: { id: string, name: string, dataset: { name: string } }, progress: { phase: string, epoch: number, epochs: number, step: number, steps: number, imagesPerSecond: number | null, secondsLeft: number | null } | null, metrics: Array<{ key: string, count: number, last: { step: number, value: number | 'NaN' | 'Infinity' | '-Infinity' }, sampling: { method: SamplingMethod, of: number }, points: Array<{ step: number, value: number | 'NaN' | 'Infinity' | '-Infinity' }> }>, artifacts: Array<{ id: string, name: string, kind: ArtifactKind, size: number, sha256: string, epoch: number | null, url: string }> } | null };

export type ListRunsQueryVariables = Exact<{
  query?: string | null | undefined;
  sort?: string | null | undefined;
  columns: Array<string> | string;
  filter?: RunFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ListRunsQuery = { runs: { totalCount: number, pageInfo: { endCursor: string | null, hasNextPage: boolean }, nodes: Array<{ id: string, number: number, name: string, status: RunStatus, seed: number, tags: Array<string>, bestAccuracy: number | null, bestEpoch: number | null, createdAt: string, values: Record<string, unknown>, architecture: { key: string }, experiment: { id: string, name: string, dataset: { name: string } }, progress: { epoch: number, epochs: number, step: number, steps: number } | null }> } };

export type ChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type ChoicesQuery = { datasets: Array<{ id: string, name: string, status: DatasetStatus }>, architectures: Array<{ key: string }> };

export type StartExperimentMutationVariables = Exact<{
  input: StartExperimentInput;
}>;


export type StartExperimentMutation = { startExperiment: { id: string } };

export type FollowExperimentSubscriptionVariables = Exact<{
  id: string;
}>;


export type FollowExperimentSubscription = { experimentUpdated: { id: string, name: string, runs: Array<{ id: string, number: number, name: string, status: RunStatus, failure: string | null, obstacle: string | null, seed: number, bestAccuracy: number | null, bestEpoch: number | null, architecture: { key: string }, progress: { phase: string, epoch: number, epochs: number, step: number, steps: number, imagesPerSecond: number | null, secondsLeft: number | null } | null }> } };

export type IsEmptyQueryVariables = Exact<{ [key: string]: never; }>;


export type IsEmptyQuery = { datasets: Array<{ id: string }>, experiments: { totalCount: number } };

export type StartDemoMutationVariables = Exact<{
  input: StartExperimentInput;
}>;


export type StartDemoMutation = { startExperiment: { id: string } };

export type AddToDemoMutationVariables = Exact<{
  input: StartRunInput;
}>;


export type AddToDemoMutation = { startRun: { id: string } };

export type FindExperimentsQueryVariables = Exact<{
  idOrName: string;
  name: string;
}>;


export type FindExperimentsQuery = { experiment: { id: string } | null, experiments: { nodes: Array<{ id: string, createdAt: string }> } };

export type StartImportMutationVariables = Exact<{
  input: ImportDatasetInput;
}>;


export type StartImportMutation = { importDataset: { id: string } };

export type FollowImportSubscriptionVariables = Exact<{
  id: string;
}>;


export type FollowImportSubscription = { datasetUpdated: { id: string, name: string, status: DatasetStatus, failure: string | null, hash: string | null, imageReading: ImageReading, imageCount: number, bytes: number, progress: { done: number, total: number } | null, split: { source: SplitSource, seed: number | null }, labels: { layout: ArchiveLayout, notes: Array<string>, folders: Array<{ path: string, role: FolderRole | null, images: number }> } | null, classes: Array<{ name: string, train: number, validation: number, test: number, unused: number }>, problems: Array<{ kind: ProblemKind, count: number, explanation: string }> } };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const CancelRunDocument = new TypedDocumentString(`
    mutation CancelRun($id: ID!) {
  cancelRun(id: $id) {
    id
    number
    name
    status
  }
}
    `) as unknown as TypedDocumentString<CancelRunMutation, CancelRunMutationVariables>;
export const CompareExperimentDocument = new TypedDocumentString(`
    query CompareExperiment($id: ID!) {
  experiment(id: $id) {
    id
    name
    headline
    dataset {
      name
    }
    verdict
    leakage {
      part
      images
      identical
      nearDuplicates
      sentence
    }
    summaryNote
    grouping {
      groups
      sentence
    }
    chance {
      part
      className
      accuracy
      correct
      total
    }
    bestRun {
      id
    }
    summaryByArchitecture {
      name
      architecture {
        key
      }
      mean
      standardDeviation
      rows {
        part
        accuracy
        low
        high
        byGroups {
          low
          high
        }
        correct
        total
        balancedAccuracy
        trainAccuracy
        gap
        epoch
        withoutLeaks {
          images
          correct
          total
          accuracy
          low
          high
        }
        run {
          id
          seed
          status
          parameterCount
          trainableParameterCount
          trainingSeconds
          imagesPerSecond
        }
      }
    }
    comparisons {
      a {
        id
      }
      b {
        id
      }
      part
      total
      bothRight
      onlyARight
      onlyBRight
      neitherRight
      pValue
      pValueAdjusted
      shown
      speaksOf
      sentence
      byGroups {
        low
        high
        pValue
        pValueAdjusted
        shown
      }
      seeds {
        test
        meanOfA
        meanOfB
        statistic
        degreesOfFreedom
        pValue
        pValueAdjusted
        shown
      }
    }
    insights {
      kind
      sentence
      definition
      runs {
        id
      }
      evidence {
        place
        metric
        fromEpoch
        toEpoch
      }
      suggestedEpochs
    }
  }
}
    `) as unknown as TypedDocumentString<CompareExperimentQuery, CompareExperimentQueryVariables>;
export const ListDatasetsDocument = new TypedDocumentString(`
    query ListDatasets {
  datasets {
    id
    name
    status
    failure
    imageCount
    runCount
    createdAt
    classes {
      name
      train
      validation
      test
    }
  }
}
    `) as unknown as TypedDocumentString<ListDatasetsQuery, ListDatasetsQueryVariables>;
export const FilesOfRunDocument = new TypedDocumentString(`
    query FilesOfRun($id: ID!) {
  run(id: $id) {
    number
    status
    artifacts {
      name
      kind
      size
      sha256
      url
    }
  }
}
    `) as unknown as TypedDocumentString<FilesOfRunQuery, FilesOfRunQueryVariables>;
export const ListExperimentsDocument = new TypedDocumentString(`
    query ListExperiments($first: Int, $after: String) {
  experiments(first: $first, after: $after) {
    totalCount
    pageInfo {
      endCursor
      hasNextPage
    }
    nodes {
      id
      name
      createdAt
      dataset {
        id
        name
      }
      runs {
        id
        status
      }
      bestRun {
        id
        bestAccuracy
        architecture {
          key
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ListExperimentsQuery, ListExperimentsQueryVariables>;
export const ImagesOfExperimentDocument = new TypedDocumentString(`
    query ImagesOfExperiment($id: ID!, $filter: AnsweredImageFilter, $orderBy: AnsweredImageOrder!, $first: Int!, $after: String) {
  experiment(id: $id) {
    answers {
      images(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
        totalCount
        pageInfo {
          endCursor
          hasNextPage
        }
        nodes {
          labelQuality
          labelSuspected
          likelyClass
          image {
            id
            file
            className
            part
          }
          answers {
            by {
              name
            }
            predictedClass
            correct
            confidence
            labelProbability
          }
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ImagesOfExperimentQuery, ImagesOfExperimentQueryVariables>;
export const ShowRunDocument = new TypedDocumentString(`
    query ShowRun($id: ID!, $maxPoints: Int!) {
  run(id: $id) {
    id
    number
    name
    status
    seed
    attempt
    failure
    hyperparameters
    parameterCount
    trainableParameterCount
    environment
    bestEpoch
    bestAccuracy
    createdAt
    startedAt
    finishedAt
    deletedAt
    architecture {
      key
      title
    }
    experiment {
      id
      name
      dataset {
        name
      }
    }
    progress {
      phase
      epoch
      epochs
      step
      steps
      imagesPerSecond
      secondsLeft
    }
    metrics(maxPoints: $maxPoints) {
      key
      count
      last {
        step
        value
      }
      sampling {
        method
        of
      }
      points {
        step
        value
      }
    }
    artifacts {
      id
      name
      kind
      size
      sha256
      epoch
      url
    }
    log(last: 10)
  }
}
    `) as unknown as TypedDocumentString<ShowRunQuery, ShowRunQueryVariables>;
export const ListRunsDocument = new TypedDocumentString(`
    query ListRuns($query: String, $sort: String, $columns: [String!]!, $filter: RunFilter, $first: Int, $after: String) {
  runs(query: $query, sort: $sort, filter: $filter, first: $first, after: $after) {
    totalCount
    pageInfo {
      endCursor
      hasNextPage
    }
    nodes {
      id
      number
      name
      status
      seed
      tags
      bestAccuracy
      bestEpoch
      createdAt
      values(of: $columns)
      architecture {
        key
      }
      experiment {
        id
        name
        dataset {
          name
        }
      }
      progress {
        epoch
        epochs
        step
        steps
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ListRunsQuery, ListRunsQueryVariables>;
export const ChoicesDocument = new TypedDocumentString(`
    query Choices {
  datasets {
    id
    name
    status
  }
  architectures {
    key
  }
}
    `) as unknown as TypedDocumentString<ChoicesQuery, ChoicesQueryVariables>;
export const StartExperimentDocument = new TypedDocumentString(`
    mutation StartExperiment($input: StartExperimentInput!) {
  startExperiment(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<StartExperimentMutation, StartExperimentMutationVariables>;
export const FollowExperimentDocument = new TypedDocumentString(`
    subscription FollowExperiment($id: ID!) {
  experimentUpdated(id: $id) {
    id
    name
    runs {
      id
      number
      name
      status
      failure
      obstacle
      seed
      bestAccuracy
      bestEpoch
      architecture {
        key
      }
      progress {
        phase
        epoch
        epochs
        step
        steps
        imagesPerSecond
        secondsLeft
      }
    }
  }
}
    `) as unknown as TypedDocumentString<FollowExperimentSubscription, FollowExperimentSubscriptionVariables>;
export const IsEmptyDocument = new TypedDocumentString(`
    query IsEmpty {
  datasets {
    id
  }
  experiments(first: 1) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<IsEmptyQuery, IsEmptyQueryVariables>;
export const StartDemoDocument = new TypedDocumentString(`
    mutation StartDemo($input: StartExperimentInput!) {
  startExperiment(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<StartDemoMutation, StartDemoMutationVariables>;
export const AddToDemoDocument = new TypedDocumentString(`
    mutation AddToDemo($input: StartRunInput!) {
  startRun(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<AddToDemoMutation, AddToDemoMutationVariables>;
export const FindExperimentsDocument = new TypedDocumentString(`
    query FindExperiments($idOrName: ID!, $name: String!) {
  experiment(id: $idOrName) {
    id
  }
  experiments(name: $name, first: 20) {
    nodes {
      id
      createdAt
    }
  }
}
    `) as unknown as TypedDocumentString<FindExperimentsQuery, FindExperimentsQueryVariables>;
export const StartImportDocument = new TypedDocumentString(`
    mutation StartImport($input: ImportDatasetInput!) {
  importDataset(input: $input) {
    id
  }
}
    `) as unknown as TypedDocumentString<StartImportMutation, StartImportMutationVariables>;
export const FollowImportDocument = new TypedDocumentString(`
    subscription FollowImport($id: ID!) {
  datasetUpdated(id: $id) {
    id
    name
    status
    failure
    hash
    imageReading
    imageCount
    bytes
    progress {
      done
      total
    }
    split {
      source
      seed
    }
    labels {
      layout
      notes
      folders {
        path
        role
        images
      }
    }
    classes {
      name
      train
      validation
      test
      unused
    }
    problems {
      kind
      count
      explanation
    }
  }
}
    `) as unknown as TypedDocumentString<FollowImportSubscription, FollowImportSubscriptionVariables>;