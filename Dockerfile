# The product as an image: `docker build -t samklang .`. How to run it: docs/how-to-run-in-production.md.

FROM node:20-bookworm-slim AS build
WORKDIR /src
# Packages first: they change less often than the sources, and so their layer is kept.
COPY package.json package-lock.json ./
# Without scripts: the product's own would make the demo's store, and no package needs its own to run.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund
COPY platform ./platform
COPY schema ./schema
COPY subgraphs ./subgraphs
COPY gateway ./gateway
COPY legacy ./legacy
COPY config ./config
COPY cli ./cli
RUN node cli/build.mjs /src/program

FROM node:20-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 DATA_DIR=/data
COPY --from=build /src/package.json /app/package.json
COPY --from=build /src/node_modules /app/node_modules
COPY --from=build /src/program /app/program
# The one place that is written to; everything else may be read-only.
RUN mkdir /data && chown 1000:1000 /data
VOLUME /data
WORKDIR /data
# By number, so that an orchestrator can see that it is not root.
USER 1000:1000
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=60s --retries=3 CMD ["node", "/app/program/cli/checkHealth.mjs"]
ENTRYPOINT ["node", "/app/program/cli/samklang.js"]
CMD ["start"]
