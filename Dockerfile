# One image for the gateway, the worker and the migration; compose.yaml says which is run.
FROM node:22-bookworm-slim

WORKDIR /facet
COPY . .
RUN npm ci --no-audit --no-fund \
  && npm cache clean --force \
  && install --directory --owner=node /data

ENV NODE_ENV=production DATA_DIR=/data
USER node
VOLUME /data
EXPOSE 4000
CMD ["node", "--import", "tsx", "apps/gateway/src/main.ts"]
