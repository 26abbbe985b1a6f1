// Renders the chart as `helm template` does: Helm's engine is Go's text/template with the functions of sprig and a few
// of its own (include, required, toYaml), and this runs the same two. Usage: main CHART_DIR RELEASE < values.json
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"text/template"

	"github.com/Masterminds/sprig"
	"github.com/ghodss/yaml"
)

type values = map[string]interface{}

func main() {
	if err := render(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func render(chartDir string, release string) error {
	scope, err := readScope(chartDir, release)
	if err != nil {
		return err
	}
	files, err := templateFiles(chartDir)
	if err != nil {
		return err
	}
	engine, err := parse(chartDir, files)
	if err != nil {
		return err
	}
	rendered := map[string]string{}
	for _, file := range files {
		if strings.HasPrefix(filepath.Base(file), "_") {
			continue
		}
		text := strings.Builder{}
		if err := engine.ExecuteTemplate(&text, file, scope); err != nil {
			return err
		}
		rendered[file] = text.String()
	}
	return json.NewEncoder(os.Stdout).Encode(rendered)
}

func readScope(chartDir string, release string) (values, error) {
	text, err := os.ReadFile(filepath.Join(chartDir, "Chart.yaml"))
	if err != nil {
		return nil, err
	}
	about := values{}
	if err := yaml.Unmarshal(text, &about); err != nil {
		return nil, err
	}
	chart := values{"Name": about["name"], "Version": about["version"], "AppVersion": about["appVersion"]}
	given := values{}
	if err := json.NewDecoder(os.Stdin).Decode(&given); err != nil {
		return nil, err
	}
	about = values{"Name": release, "Namespace": "default", "Service": "Helm", "IsInstall": true, "Revision": 1}
	return values{"Values": given, "Chart": chart, "Release": about}, nil
}

func templateFiles(chartDir string) ([]string, error) {
	var files []string
	root := filepath.Join(chartDir, "templates")
	err := filepath.Walk(root, func(file string, info os.FileInfo, err error) error {
		if err == nil && !info.IsDir() {
			name, _ := filepath.Rel(chartDir, file)
			files = append(files, name)
		}
		return err
	})
	sort.Strings(files)
	return files, err
}

// Helm's default is to print nothing for what is missing; here that is an error, so that a typo is found.
func parse(chartDir string, files []string) (*template.Template, error) {
	engine := template.New("chart").Option("missingkey=error")
	functions := sprig.TxtFuncMap()
	for _, unknown := range []string{"env", "expandenv", "getHostByName"} {
		delete(functions, unknown)
	}
	functions["include"] = func(name string, data interface{}) (string, error) {
		text := strings.Builder{}
		err := engine.ExecuteTemplate(&text, name, data)
		return text.String(), err
	}
	functions["required"] = func(message string, value interface{}) (interface{}, error) {
		if value == nil || value == "" {
			return value, fmt.Errorf("%s", message)
		}
		return value, nil
	}
	functions["toYaml"] = func(value interface{}) (string, error) {
		text, err := yaml.Marshal(value)
		return strings.TrimSuffix(string(text), "\n"), err
	}
	engine.Funcs(functions)
	for _, file := range files {
		text, err := os.ReadFile(filepath.Join(chartDir, file))
		if err != nil {
			return nil, err
		}
		if _, err := engine.New(file).Parse(string(text)); err != nil {
			return nil, err
		}
	}
	return engine, nil
}
