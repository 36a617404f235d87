# One image for `qlcb api`, `qlcb worker`, `qlcb migrate` and `qlcb seed`. Runs as an ordinary user with a read-only
# file system; secrets come from files named by *_FILE variables, never from here.

FROM node:24.21.0-trixie-slim AS build
WORKDIR /build
COPY package.json package-lock.json .npmrc ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN node deploy/build.mjs \
 && npm prune --omit=dev --no-audit --no-fund

FROM node:24.21.0-trixie-slim
ENV NODE_ENV=production \
    NODE_OPTIONS=--enable-source-maps
WORKDIR /app
COPY --from=build /build/package.json /build/package-lock.json ./
COPY --from=build /build/node_modules node_modules
COPY --from=build /build/dist dist
COPY rule-packs rule-packs
COPY deploy/health deploy/health
USER node
EXPOSE 3000
# Of the API; docker-compose.yml gives the worker its own and the jobs none.
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s CMD ["node", "deploy/health/api.mjs"]
ENTRYPOINT ["node", "dist/cli/main.js"]
CMD ["api"]
