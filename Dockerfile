# One image for the server, the dashboard and the trainer of docker-compose.yml, which `command` chooses from.
FROM node:22-bookworm-slim AS build
RUN apt-get update && apt-get install -y --no-install-recommends python3-pip g++ && rm -rf /var/lib/apt/lists/*
WORKDIR /quintet
COPY . .
ENV QUINTET_CACHE_DIR=/quintet/.cache
RUN node start/bootstrap.mjs start/build.ts

FROM node:22-bookworm-slim
WORKDIR /quintet
COPY --from=build --chown=node:node /quintet .
ENV NODE_ENV=production QUINTET_DATA_DIR=/data QUINTET_CACHE_DIR=/cache HOST=0.0.0.0
RUN mkdir /data /cache && chown node:node /data /cache
USER node
EXPOSE 3000 4000
