import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { ConnectionOf } from '../connection/connection.type.ts';
import { Headline } from '../generated/prisma/enums.ts';
import { DateTime } from '../scalars/dateTime.ts';

registerEnumType(Headline, {
  name: 'Headline',
  description: 'How the best epoch of a run is chosen.',
  valuesConfig: {
    BEST_ACCURACY: { description: 'The best epoch is the one with the highest validation accuracy.' },
    LOWEST_LOSS: { description: 'The best epoch is the one with the lowest validation loss.' },
    LAST: { description: 'The best epoch is the last one.' },
  },
});

@ObjectType({ description: 'A set of runs that train on the same dataset and are meant to be compared.' })
export class Experiment {
  @Field(() => ID, { description: 'The id of the experiment.' })
  id!: string;

  @Field(() => String, { description: 'The name of the experiment.' })
  name!: string;

  @Field(() => Headline, {
    description: 'How the best epoch of each run is chosen. It is fixed when the experiment starts.',
  })
  headline!: Headline;

  @Field(() => DateTime, { description: 'When the experiment was started.' })
  createdAt!: Date;
}

@ObjectType({ description: 'A page of experiments.' })
export class ExperimentConnection extends ConnectionOf(Experiment) {}
